import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a managed server with point-in-time recovery, and no files',
      text: `databases:
  books: { kind: managed, version: 16, host: db.example.net, tls: require, image: null, databases: { odoo: {} } }
objectives: { recovery-point: 15m }
backups: { production: { filestore: [], point-in-time: { window: 7d } } }
`,
    },
    {
      name: 'no objective',
      text: `{}
`,
    },
  ],
  reject: [
    {
      name: 'files that are copied each day',
      text: `databases:
  books: { kind: managed, version: 16, host: db.example.net, tls: require, image: null, databases: { odoo: {} } }
objectives: { recovery-point: 15m }
backups: { production: { point-in-time: { window: 7d } } }
`,
      found: [
        '53:19-53:22 A recovery point of 15m does not hold for `filestore`, which is copied once a day.',
      ],
    },
    {
      name: 'point-in-time recovery that a container has not',
      text: `objectives: { recovery-point: 15m }
backups: { production: { filestore: [], point-in-time: { window: 7d } } }
`,
      found: [
        '52:19-52:22 A recovery point of 15m is not reached: the database `odoo` is dumped once a day.',
      ],
    },
  ],
});
