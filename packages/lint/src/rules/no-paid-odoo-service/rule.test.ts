import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a model that is extended',
      text: "class Account(models.Model):\n    _inherit = 'iap.account'\n",
      file: 'addons/bookshop/models/order.py',
    },
    {
      name: 'a host that is blocked',
      text: 'services:\n  odoo:\n    extra_hosts: ["iap.odoo.com:127.0.0.1"]\n',
      file: 'deploy.yaml',
    },
    {
      name: 'a text',
      text: "raise UserError('Buy credits at https://iap.odoo.com first')\n",
      file: 'addons/bookshop/models/order.py',
    },
    {
      name: "Odoo's own tree",
      text: "URL = 'https://iap.odoo.com'\n",
      file: 'odoo/addons/iap/models/iap.py',
      beside: { 'odoo/addons/iap/__manifest__.py': "{'license': 'LGPL-3'}\n" },
    },
  ],
  reject: [
    {
      name: 'a call',
      text: 'iap_tools.iap_jsonrpc(url, params={})\n',
      file: 'addons/bookshop/models/order.py',
      found: ['1:11-1:22 iap_jsonrpc is a paid service of Odoo S.A.'],
    },
    {
      name: 'an endpoint',
      text: "URL = 'https://iap-services.odoo.com/api'\n",
      file: 'addons/bookshop/models/order.py',
      found: ['1:16-1:37 iap-services.odoo.com is a paid service of Odoo S.A.'],
    },
    {
      name: 'a parameter',
      text: '<field name="value">https://iap.odoo.com</field>\n',
      file: 'addons/bookshop/views/order.xml',
      found: ['1:29-1:41 iap.odoo.com is a paid service of Odoo S.A.'],
    },
    {
      name: 'the environment',
      text: 'IAP_ENDPOINT=https://iap-sms.odoo.com\n',
      file: '.env',
      found: ['1:22-1:38 iap-sms.odoo.com is a paid service of Odoo S.A.'],
    },
  ],
});
