import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'an addon of Community',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n}\n",
      file: 'addons/mrp_account/__manifest__.py',
      versions: { odoo: '18.0' },
    },
    {
      name: "OCA's, named almost as one of Enterprise",
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Odoo Community Association (OCA)',\n    'license': 'AGPL-3',\n}\n",
      file: 'addons/account_asset_management/__manifest__.py',
    },
    {
      name: 'a name that was Enterprise in other series',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n}\n",
      file: 'addons/pos_loyalty/__manifest__.py',
      versions: { odoo: '18.0' },
    },
    {
      name: "Community's own, where nobody declares a series",
      text: "{'license': 'LGPL-3'}\n",
      file: 'addons/pos_loyalty/__manifest__.py',
    },
    {
      name: 'a folder without a manifest',
      text: 'x = 1\n',
      file: 'addons/helpdesk/models/ticket.py',
    },
  ],
  reject: [
    {
      name: 'an addon of Enterprise',
      text: "{\n    'name': 'Bookshop',\n    'version': '1.0',\n    'author': 'Odoo S.A.',\n    'license': 'OEEL-1',\n}\n",
      file: 'addons/web_studio/__manifest__.py',
      versions: { odoo: '18.0' },
      found: ['2:13-2:23 `web_studio` is an addon of Odoo Enterprise 18.0.'],
    },
    {
      name: 'one without a series: Community never had it',
      text: "{'name': 'Studio'}\n",
      file: 'addons/web_studio/__manifest__.py',
      found: ['1:10-1:18 `web_studio` is an addon of Odoo Enterprise.'],
    },
    {
      name: 'one whose manifest cannot be read',
      text: '{"name": name()}\n',
      file: 'addons/sign/__manifest__.py',
      versions: { odoo: '18.0' },
      found: ['- `sign` is an addon of Odoo Enterprise 18.0.'],
    },
    {
      name: 'an addon of somebody else with its name',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'AGPL-3',\n}\n",
      file: 'addons/helpdesk/__manifest__.py',
      found: ['2:13-2:23 `helpdesk` has the name of an addon of Odoo Enterprise 18.0.'],
    },
    {
      name: 'a name of both editions, and no series',
      text: "{'name': 'Loyalty', 'license': 'OPL-1'}\n",
      file: 'addons/pos_loyalty/__manifest__.py',
      found: ['1:10-1:19 `pos_loyalty` may be an addon of Odoo Enterprise.'],
    },
  ],
});
