import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a size that nobody declared',
      text: `backups: { production: { keep: { daily: 300d } } }
`,
    },
    {
      name: 'a disk that nobody declared',
      text: `hosts: { shelf: { disk: null } }
databases: { books: { databases: { odoo: { size: 600g } } } }
`,
    },
  ],
  reject: [
    {
      name: 'a database beyond the disk',
      text: `databases: { books: { databases: { odoo: { size: 900g } } } }
backups: { production: { keep: { daily: 1d } } }
`,
      found: ['34:3-34:13 One copy needs about 225 GiB, and the disk of `shelf` has 200.'],
    },
  ],
});
