import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a licence of the list',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'GPL-3 or any later version',\n}\n",
    },
    { name: 'none', text: "{'name': 'Bookshop'}\n" },
    {
      name: 'one that is spelled as Odoo does',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'Other OSI approved licence',\n}\n",
    },
  ],
  reject: [
    {
      name: 'MIT',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'MIT',\n}\n",
      found: ['5:16-5:21 Odoo knows no licence `MIT` (`bookshop`).'],
    },
    {
      name: 'another spelling',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3.0',\n}\n",
      found: ['5:16-5:26 Odoo knows no licence `LGPL-3.0` (`bookshop`).'],
    },
    {
      name: 'not installable',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'Apache-2.0',\n    'installable': False,\n}\n",
      found: ['5:16-5:28 Odoo knows no licence `Apache-2.0` (`bookshop`).'],
    },
    {
      name: 'words',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'AGPL v3 or later',\n}\n",
      found: ['5:16-5:34 Odoo knows no licence `AGPL v3 or later` (`bookshop`).'],
    },
  ],
});
