import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'one',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n}\n",
    },
    {
      name: 'two series',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n}\n",
      beside: {
        '17.0/bookshop/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '17.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n}\n",
      },
    },
  ],
  reject: [
    {
      name: 'two',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n}\n",
      beside: {
        'vendor/bookshop/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n}\n",
      },
      found: ['- There is another addon `bookshop`, in addons/bookshop.'],
    },
  ],
});
