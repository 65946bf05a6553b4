import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'LGPL',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['bookshop_till'],\n}\n",
      beside: {
        'addons/bookshop_till/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'OPL-1',\n}\n",
      },
    },
    {
      name: 'open ones',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'AGPL-3',\n    'depends': ['bookshop_till'],\n}\n",
      beside: {
        'addons/bookshop_till/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'GPL-3',\n}\n",
      },
    },
    {
      name: "Community's own mislabelled addon",
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'AGPL-3',\n    'depends': ['certificate'],\n}\n",
      beside: { 'addons/certificate/__manifest__.py': "{'license': 'OEEL-1'}\n" },
    },
    {
      name: 'not installable',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'AGPL-3',\n    'depends': ['bookshop_till'],\n    'installable': False,\n}\n",
      beside: {
        'addons/bookshop_till/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'OPL-1',\n}\n",
      },
    },
    {
      name: 'an addon that is not here',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'AGPL-3',\n    'depends': ['bookshop_till'],\n}\n",
    },
  ],
  reject: [
    {
      name: 'AGPL and OPL',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'AGPL-3',\n    'depends': ['bookshop_till'],\n}\n",
      beside: {
        'addons/bookshop_till/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'OPL-1',\n}\n",
      },
      found: ['6:17-6:32 `bookshop` is under AGPL-3 and needs OPL-1: bookshop → bookshop_till.'],
    },
    {
      name: 'through another',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'GPL-2',\n    'depends': ['bookshop_cash'],\n}\n",
      beside: {
        'addons/bookshop_cash/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['bookshop_till'],\n}\n",
        'addons/bookshop_till/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'Other proprietary',\n}\n",
      },
      found: [
        '6:17-6:32 `bookshop` is under GPL-2 and needs Other proprietary: bookshop → bookshop_cash → bookshop_till.',
      ],
    },
  ],
});
