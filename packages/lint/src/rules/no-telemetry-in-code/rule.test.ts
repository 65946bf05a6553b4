import { mergedStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a comment',
      text: "# https://services.odoo.com/publisher-warranty/\nURL = ''\n",
      file: 'addons/bookshop/models/order.py',
    },
    {
      name: "Odoo's own tree",
      text: "URL = 'http://services.odoo.com/publisher-warranty/'\n",
      file: 'odoo/tools/config.py',
      beside: { 'odoo/addons/base/__manifest__.py': "{'license': 'LGPL-3'}\n" },
    },
  ],
  reject: [
    {
      name: 'no policy',
      text: "URL = 'https://services.odoo.com/publisher-warranty/'\n",
      file: 'addons/bookshop/models/order.py',
      found: ['1:16-1:52 services.odoo.com/publisher-warranty is where Odoo reports to its maker.'],
    },
    {
      name: 'a policy that forbids it',
      text: 'environment:\n  PUBLISHER_WARRANTY_URL: http://services.odoo.com/publisher-warranty/\n',
      file: 'deploy.yaml',
      beside: { 'stack.yaml': mergedStack('policies: { odoo-telemetry: forbidden }') },
      found: ['2:34-2:70 services.odoo.com/publisher-warranty is where Odoo reports to its maker.'],
    },
  ],
});
