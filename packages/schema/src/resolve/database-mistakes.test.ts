import { expect, test } from 'vitest';
import { bookshopWith, mistakesOf } from './testing/bookshop.ts';
import type { Edit } from './testing/bookshop.ts';

const CONTAINER: Edit = ['    kind: managed\n    host: db.example.com\n    tls: require\n', ''];

test.each<[name: string, edits: readonly Edit[], findings: readonly string[]]>([
  [
    'a database of two servers',
    [
      [
        'databases: { odoo: {}, odoo',
        'databases: { odoo: {} }\n  archive: { kind: external, host: a.example.com, tls: require, version: 16, databases: { odoo: {} } }\n  more:\n    version: 16\n    databases: { odoo',
      ],
    ],
    [
      '11:37 "odoo" ambiguous-reference: `odoo` is a database of archive and books. | see 27:91 "odoo" | see 26:18 "odoo"',
      '15:45 "odoo_staging" unknown-reference: `environments.staging.odoo.database` names a database of `more`, which `staging` does not run. | see 28:3 "more"',
    ],
  ],
  [
    'a server without a host',
    [['    host: db.example.com\n', '']],
    ['21:3 "books" missing-host: The managed server `books` has no host.'],
  ],
  [
    'a server that nobody can verify',
    [['tls: require', 'tls: verify-ca']],
    [
      '24:5 "tls" missing-ca-file: The server `books` is to be verified, but its certificate authority is not known.',
    ],
  ],
  [
    'a server that is verified by default',
    [['    tls: require\n', '']],
    [
      '21:3 "books" missing-ca-file: The server `books` is to be verified, but its certificate authority is not known.',
    ],
  ],
  [
    'an Odoo without a database',
    [['domain: shop.staging, database: odoo_staging', 'domain: shop.staging']],
    ['15:5 "odoo" missing-database: This Odoo names no database.'],
  ],
  [
    'a container database on another host',
    [CONTAINER, ['{ image: reader,', '{ host: cellar, image: reader,'], ['domain: reader,', '']],
    [
      '15:45 "odoo_staging" unknown-reference: `environments.staging.odoo.database` names a database of `books`, which `staging` does not run. | see 21:3 "books"',
      '18:65 "reader" unreachable-database: `reader` runs on `cellar`, but its database in a container on `shelf`. | see 21:3 "books"',
    ],
  ],
  [
    'settings that PostgreSQL cannot take',
    [
      CONTAINER,
      ['version: 16\n', 'version: 16\n    settings: { max_connections: many }\n'],
      [
        'staging:\n    host: shelf\n    neutralised: { from: production }\n    odoo: { domain: shop.staging, database: odoo_staging }',
        'staging: { host: shelf }',
      ],
    ],
    ['20:34 "many" invalid-database-setting: `max_connections` of `books` is "many".'],
  ],
])('%s', (_, edits, findings) => {
  expect(mistakesOf(bookshopWith(...edits))).toEqual(findings);
});
