import { expect, test } from 'vitest';
import { bookshopWith, mistakesOf } from './testing/bookshop.ts';
import type { Edit } from './testing/bookshop.ts';

const CONTAINER = `
  drawer: { version: 16, databases: { notes: { role: postgres } } }
zones:`;

test.each<[name: string, edits: readonly Edit[], findings: readonly string[]]>([
  [
    'a superuser that owns a database',
    [['\nzones:', CONTAINER]],
    [
      '27:39 "notes" superuser-role: The database `notes` belongs to `postgres`, the superuser of `drawer`. | see 27:3 "drawer"',
    ],
  ],
  [
    'a role with two passwords',
    [
      [
        'odoo: {}, odoo_staging: {}',
        'odoo: { role: shop, password: A_PW }, odoo_staging: { role: shop }',
      ],
    ],
    [
      '26:56 "odoo_staging" role-conflict: The role `shop` of `books` has two passwords: A_PW and ODOO_STAGING_DB_PASSWORD. | see 26:18 "odoo"',
    ],
  ],
  [
    'an address of a name that no host can have',
    [
      [
        'records: []',
        'records: [{ name: till_one, a: 192.0.2.9 }, { name: _acme-challenge, txt: x }]',
      ],
    ],
    [
      '30:17 "name" invalid-host-name: `till_one.example.com` has an address, but its name has an underscore.',
    ],
  ],
  [
    'an nginx that is too old',
    [['shelf: { rate-limits:', 'shelf: { version: "1.19.3", rate-limits:']],
    ['7:21 "\\"1.19.3\\"" unsupported-nginx: nginx 1.19.3 is too old for the edge of `shelf`.'],
  ],
  [
    'mistakes of the schema and references that lead nowhere, at once',
    [
      ['press: { state: planned', 'press: { stat: planned'],
      ['    host: shelf\n    odoo: { domain: shop,', '    host: shelv\n    odoo: { domain: shop,'],
    ],
    [
      '10:11 "shelv" unknown-reference: `environments.production.host` names `shelv`, which hosts does not declare. Did you mean `shelf`? | see 3:1 "hosts"',
      '19:12 "stat" unknown-key: services.press.stat is not a known key. Did you mean state? services.press takes description, state, image, environments, host, edge, container, port, publish, domain, target, database, environment, command, volumes, binds, health, memory, cpus, user or 8 more.',
    ],
  ],
])('%s', (_, edits, findings) => {
  expect(mistakesOf(bookshopWith(...edits))).toEqual(findings);
});

test('the oldest nginx that will do', () => {
  const edit: Edit = ['shelf: { rate-limits:', 'shelf: { version: "1.19.4", rate-limits:'];
  expect(mistakesOf(bookshopWith(edit))).toEqual([]);
});
