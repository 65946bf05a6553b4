import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'Community',
      text: 'import { NavBar } from "@web/webclient/navbar/navbar";\n// import "@sign/a";\n',
      file: 'addons/bookshop/static/src/order.js',
    },
    {
      name: "Community's own route",
      text: 'rpc("/web_enterprise/partner/1/vcard");\n',
      file: 'addons/bookshop/static/src/order.js',
    },
    {
      name: 'its own files',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'assets': {'web.assets_backend': ['bookshop/static/src/**/*']},\n}\n",
    },
    {
      name: 'an addon of the repository',
      text: 'import "@helpdesk/team";\n',
      file: 'addons/bookshop/static/src/order.js',
      beside: {
        'addons/helpdesk/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'AGPL-3',\n}\n",
      },
    },
  ],
  reject: [
    {
      name: 'a module',
      text: 'import { Menu } from "@web_enterprise/webclient/menu";\n',
      file: 'addons/bookshop/static/src/order.js',
      found: ['1:24-1:38 `web_enterprise` is of Odoo Enterprise.'],
    },
    {
      name: 'a file',
      text: '<script src="/sign/static/src/a.js"/>\n',
      file: 'addons/bookshop/views/order.xml',
      found: ['1:15-1:19 `sign` is of Odoo Enterprise.'],
    },
    {
      name: 'a bundle and a file in the manifest',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'assets': {'web_enterprise.assets_core': ['sign/static/src/a.js']},\n}\n",
      found: [
        '6:16-6:44 `web_enterprise.assets_core` is of Odoo Enterprise 18.0.',
        '6:47-6:69 `sign/static/src/a.js` is of Odoo Enterprise 18.0.',
      ],
    },
    {
      name: 'a test',
      text: 'import "@sign/a";\n',
      file: 'addons/bookshop/static/tests/order.js',
      found: ['1:10-1:14 `sign` is of Odoo Enterprise.'],
    },
    {
      name: 'both editions had it, and no series',
      text: 'import "@pos_loyalty/a";\n',
      file: 'addons/bookshop/static/src/order.js',
      found: ['1:10-1:21 `pos_loyalty` may be of Odoo Enterprise.'],
    },
  ],
});
