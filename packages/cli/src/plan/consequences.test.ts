import { expect, test } from 'vitest';
import { compareArtefacts } from './artefacts.ts';
import { consequencesOf } from './consequences.ts';
import type { Side } from './side.ts';
import { BAKERY, bakeryWith, NOTHING, sideOf } from './testing/bakery.ts';

const base = sideOf(BAKERY);
const TAPE = '      tape: { mount: /tape, class: critical }\n';
const RECREATED = 'container oven/production: recreates `till` [docker compose up -d]';

function consequences(was: Side, is: Side): readonly string[] {
  const artefacts = compareArtefacts(was.artefacts, is.artefacts);
  return consequencesOf({ base: was, head: is, artefacts }).map(({ kind, where, what, run }) => {
    return `${kind} ${where}: ${what}${run === undefined ? '' : ` [${run}]`}`;
  });
}

test.each<[name: string, from: string, to: string, lines: readonly string[]]>([
  ['an image', 'till:1.0', 'till:1.1', [RECREATED]],
  ['a variable', 'TILL_MODE: rye', 'TILL_MODE: wheat', [RECREATED]],
  [
    'a file that is mounted: Compose does not see it',
    'workers: 2',
    'workers: 3',
    [
      'restart oven/production: `odoo` reads `odoo.conf` when it starts, and `up -d` does not restart it [docker compose restart odoo]',
    ],
  ],
  [
    'a volume that holds data is renamed',
    'class: critical }',
    'class: critical, name: other }',
    [
      'danger oven/production: volume `bakery-production_till-tape` (critical) becomes `other`: containers start with an empty one, and the data stays in the old one',
      RECREATED,
    ],
  ],
  [
    'one is mounted elsewhere',
    'mount: /tape',
    'mount: /roll',
    [
      'danger oven/production: volume `bakery-production_till-tape` (critical) is mounted at `till:/roll`, not `till:/tape`: at the old place there is nothing',
      RECREATED,
    ],
  ],
  [
    'one is dropped',
    TAPE,
    '',
    [
      'danger oven/production: volume `bakery-production_till-tape` (critical) is used no more: its data stays on the host, unread and without backup',
      RECREATED,
    ],
  ],
  ['a cache is dropped', '      scratch: { mount: /scratch, class: cache }\n', '', [RECREATED]],
  [
    'another Odoo',
    'series: "18.0"',
    'series: "17.0"',
    [
      'danger oven/production: Odoo 18.0 → 17.0: the database `odoo` must be migrated before it starts, and there is no way back without a dump',
      'container oven/production: recreates `odoo` [docker compose up -d]',
    ],
  ],
  [
    'another PostgreSQL in a container',
    'main: { version: 16,',
    'main: { version: 17,',
    [
      "danger main: PostgreSQL 16 → 17: the new server does not start on the old one's data directory: dump first, and restore after",
      'container oven/production: recreates `db-main` [docker compose up -d]',
    ],
  ],
  [
    'another managed PostgreSQL',
    'kind: managed\n    version: 16',
    'kind: managed\n    version: 17',
    ['database managed: PostgreSQL 16 → 17: upgrade the server itself'],
  ],
  [
    'another role',
    'role: till',
    'role: clerk',
    [
      'danger managed: role of `till`: `till` → `clerk`: what the old role owns must be given to the new one',
    ],
  ],
  [
    'another name of a database',
    '{ till: { role: till } }',
    '{ till: { name: cash, role: till } }',
    [
      'danger managed: database `till` becomes `cash`: rename it on the server, or services find an empty one or none',
    ],
  ],
  [
    'another server',
    'host: db.example.com',
    'host: db2.example.com',
    [
      'danger managed: database `till` is looked for at `db2.example.com:25060`, not `db.example.com:25060`: data does not follow',
    ],
  ],
  [
    'another address of a host',
    'address: 192.0.2.10',
    'address: 192.0.2.11',
    [
      'host oven: `192.0.2.10` → `192.0.2.11`: if that is another machine, data and `.env` do not follow by themselves',
      'dns example.com: `A erp` changes: resolvers may give the old answer for 3600 s (its TTL)',
      'dns example.com: `A till` changes: resolvers may give the old answer for 3600 s (its TTL)',
      'dns example.com: serial 1 → 2',
    ],
  ],
  [
    'another secret',
    '{ secret: TILL_KEY }',
    '{ secret: SPARE }',
    [
      'secret oven/production: set `SPARE` in `.env` first',
      'secret oven/production: `TILL_KEY` in `.env` is needed no more',
      RECREATED,
    ],
  ],
  [
    'another time',
    'at: "02:00"',
    'at: "03:00"',
    [
      'job oven/production: install again what you use of `backup/backup.cron`, `backup/systemd/bakery-production-backup.timer`; the first lines say how',
    ],
  ],
  ['layout', '  SPARE: {}\n', '  SPARE:   {}\n', []],
])('%s', (_, from, to, lines) => {
  expect(consequences(base, sideOf(bakeryWith(from, to), base))).toEqual(lines);
});

test('another name of a service reaches nginx, DNS and the certificate', () => {
  const head = sideOf(bakeryWith('    domain: till\n', '    domain: cash\n'), base);

  expect(consequences(base, head).slice(1)).toEqual([
    'dns example.com: `A till` is gone: resolvers may give the old answer for 3600 s (its TTL)',
    'dns example.com: `A cash` is new: who asked before may go without it for 1800 s',
    'dns example.com: serial 1 → 2',
    'certificate oven: lineage `erp.example.com` must be issued anew with `cash.example.com`, without `till.example.com`',
  ]);
  expect(consequences(base, head)[0]).toMatch(
    /^reload oven\/edge: nginx in `bakery-edge` reads .* \[docker exec bakery-edge nginx -t && docker exec bakery-edge nginx -s reload\]$/,
  );
});

test('a serial that goes back is a danger, and one past the end of the circle is not', () => {
  const at = (serial: number): Side => ({ ...base, serials: new Map([['example.com', serial]]) });

  expect(consequences(at(7), at(1))).toEqual([
    expect.stringMatching(/^danger example\.com: serial 7 → 1 goes back/),
  ]);
  expect(consequences(at(2 ** 32 - 1), at(1))).toEqual(['dns example.com: serial 4294967295 → 1']);
});

test('a stack that comes: everything is new, and nothing is in danger', () => {
  const lines = consequences(NOTHING, base);

  expect(lines).toEqual(
    expect.arrayContaining([
      'container oven/production: a new deployment: creates `db-main`, `odoo`, `till` [docker compose up -d]',
      'database managed: database `till` and its role `till` are needed: nothing that is rendered makes them there',
    ]),
  );
  expect(lines.filter((line) => line.startsWith('danger'))).toEqual([]);
});

test('a service that is declared no more leaves a container', () => {
  const sign = '  sign: { image: "sign:1", port: 80, memory: 64m, health: { path: / } }\n';
  const more = sideOf(bakeryWith('services:\n', `services:\n${sign}`));

  expect(consequences(more, base)).toEqual([
    'container oven/production: recreates `odoo`, removes `sign` [docker compose up -d --remove-orphans]',
  ]);
});
