import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const MANIFEST =
  "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n}\n";

testRule(rule, {
  accept: [
    {
      name: 'one',
      text: MANIFEST,
    },
    {
      name: 'two series',
      text: MANIFEST,
      beside: {
        '17.0/bookshop/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '17.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n}\n",
      },
    },
    {
      name: 'one that the only addons_path leaves out',
      text: MANIFEST,
      beside: {
        'vendor/bookshop/__manifest__.py': MANIFEST,
        'odoo.conf': '[options]\naddons_path = /srv/odoo/addons\n',
      },
    },
  ],
  reject: [
    {
      name: 'two',
      text: MANIFEST,
      beside: {
        'vendor/bookshop/__manifest__.py': MANIFEST,
      },
      found: ['- There is another addon `bookshop`, in addons/bookshop.'],
    },
    {
      name: 'two on one addons_path, mounted',
      text: MANIFEST,
      beside: {
        'vendor/bookshop/__manifest__.py': MANIFEST,
        'odoo.conf': '[options]\naddons_path = /mnt/addons,/mnt/vendor\n',
        'compose.yaml':
          'services: { web: { image: "odoo:18.0", volumes: ["./addons:/mnt/addons", "./vendor:/mnt/vendor"] } }\n',
      },
      found: ['- There is another addon `bookshop`, in addons/bookshop.'],
    },
  ],
});
