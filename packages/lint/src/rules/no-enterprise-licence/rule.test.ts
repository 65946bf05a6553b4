import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'an open licence',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n}\n",
    },
    { name: 'no licence', text: "{'name': 'Bookshop'}\n" },
    {
      name: "Community's own mislabelled addon",
      text: "{'license': 'OEEL-1'}\n",
      file: 'addons/certificate/__manifest__.py',
      versions: { odoo: '18.0' },
    },
    {
      name: "Community's own, where nobody declares a series",
      text: "{'license': 'OEEL-1'}\n",
      file: 'addons/project_hr_skills/__manifest__.py',
    },
    {
      name: 'the word elsewhere in the manifest',
      text: "{'name': 'Replaces OEEL-1', 'license': 'LGPL-3'}\n",
    },
  ],
  reject: [
    {
      name: 'the licence of Enterprise',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'OEEL-1',\n}\n",
      found: ['5:16-5:24 `bookshop` is under the licence of Odoo Enterprise.'],
    },
    {
      name: 'in two pieces',
      text: "{'license': 'OEEL' '-1'}\n",
      found: ['1:13-1:24 `bookshop` is under the licence of Odoo Enterprise.'],
    },
    {
      name: "a name that is Community's in another series",
      text: "{'license': 'OEEL-1'}\n",
      file: 'addons/certificate/__manifest__.py',
      versions: { odoo: '16.0' },
      found: ['1:13-1:21 `certificate` is under the licence of Odoo Enterprise.'],
    },
    {
      name: 'one that cannot be installed',
      text: "{'license': u'OEEL-1', 'installable': False}\n",
      found: ['1:13-1:22 `bookshop` is under the licence of Odoo Enterprise.'],
    },
  ],
});
