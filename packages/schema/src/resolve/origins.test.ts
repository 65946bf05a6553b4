import { readFileSync } from 'node:fs';
import { formatLocation, parsePath } from '@stackwright/core';
import type { Origin, ResolvedStack } from '../model/index.ts';
import { describe, expect, test } from 'vitest';
import { isObject } from './draft.ts';
import { BOOKSHOP, bookshopWith, stackOf } from './testing/bookshop.ts';

const EDITIONS = `stack: bookshop
version: 1
hosts:
  shelf: { memory: 8g, vcpus: 4, address: 192.0.2.20 }
edges:
  shelf: {}
environments:
  production:
    host: shelf
    odoo:
      users: 12
      command: [--dev=xml, --stop]
      settings: { log_level: warn }
      environment: { A: { secret: OUTER }, B: outer }
      data: { directory: /srv/odoo }
    editions:
      core: { domain: shop.example.com, database: core, memory: 1g, data: { name: core } }
      events:
        domain: events.example.com
        database: events
        settings: { syslog: false }
        environment: { A: { from: domain } }
        data: { name: events }
odoo:
  series: "18.0"
  defaults:
    limit-time-cpu: 5m
    users: 3
    settings: { log_level: info, syslog: true }
    environment: { A: inner, C: inner }
    rate-limit: login
databases:
  books: { version: 16, databases: { core: {}, events: {} } }
`.replace('shelf: {}', 'shelf: { rate-limits: { login: { rate: 1 } } }');

function shown(stack: ResolvedStack, path: string): string {
  const origin = stack.origin(parsePath(path) ?? []);
  if (origin === undefined) return 'none';
  return describeOrigin(origin);
}

function describeOrigin(origin: Origin): string {
  switch (origin.kind) {
    case 'authored':
      return `authored ${formatLocation(origin.at)}`;
    case 'inherited':
      return `inherited ${origin.from.join('.')} ${formatLocation(origin.at)}`;
    case 'default':
      return 'default';
    case 'derived':
      return `derived: ${origin.formula}`;
  }
}

const EVENTS = 'environments.production.editions.events';

describe('editions, from their environment, from odoo.defaults', () => {
  const stack = stackOf(EDITIONS);
  test.each([
    ['environments.production.odoo', 'authored stack.yaml:11:7'],
    ['environments.production.odoo.users', 'authored stack.yaml:11:14'],
    [
      'environments.production.odoo.limit-time-cpu',
      'inherited odoo.defaults.limit-time-cpu stack.yaml:27:21',
    ],
    ['environments.production.odoo.http-port', 'default'],
    ['odoo.defaults.users', 'authored stack.yaml:28:12'],
    ['odoo.defaults.http-port', 'none'],
    [EVENTS, 'authored stack.yaml:19:9'],
    [`${EVENTS}.domain`, 'authored stack.yaml:19:17'],
    [`${EVENTS}.users`, 'inherited environments.production.odoo.users stack.yaml:11:14'],
    [`${EVENTS}.limit-time-cpu`, 'inherited odoo.defaults.limit-time-cpu stack.yaml:27:21'],
    [`${EVENTS}.rate-limit`, 'inherited odoo.defaults.rate-limit stack.yaml:31:17'],
    [`${EVENTS}.command`, 'inherited environments.production.odoo.command stack.yaml:12:16'],
    [`${EVENTS}.command[1]`, 'inherited environments.production.odoo.command.1 stack.yaml:12:28'],
    [`${EVENTS}.settings`, 'authored stack.yaml:21:19'],
    [`${EVENTS}.settings.syslog`, 'authored stack.yaml:21:29'],
    [
      `${EVENTS}.settings.log_level`,
      'inherited environments.production.odoo.settings.log_level stack.yaml:13:30',
    ],
    [`${EVENTS}.environment.A`, 'authored stack.yaml:22:27'],
    [`${EVENTS}.environment.A.from`, 'authored stack.yaml:22:35'],
    [`${EVENTS}.environment.A.secret`, 'none'],
    [
      `${EVENTS}.environment.B`,
      'inherited environments.production.odoo.environment.B stack.yaml:14:47',
    ],
    [`${EVENTS}.environment.C`, 'inherited odoo.defaults.environment.C stack.yaml:30:33'],
    [`${EVENTS}.data.name`, 'authored stack.yaml:23:23'],
    [`${EVENTS}.data.directory`, 'none'],
    [`${EVENTS}.limit-time-real`, 'default'],
    [
      `${EVENTS}.workers`,
      'derived: 12 concurrent users at 6 a worker; 4 vCPU carry 2 × 4 + 1 processes, 1 of them for cron; 6080 MiB at 324.8 MiB a process, less 1 for cron and 1 for the websocket',
    ],
    [`${EVENTS}.container`, "derived: the service and the environment's suffix"],
    ['environments.production.editions.core.memory', 'authored stack.yaml:17:65'],
    [
      'environments.production.editions.core.environment.A',
      'inherited environments.production.odoo.environment.A stack.yaml:14:25',
    ],
    [
      'environments.production.editions.core.environment.A.secret',
      'inherited environments.production.odoo.environment.A.secret stack.yaml:14:35',
    ],
  ])('%s is %s', (path, expected) => {
    expect(shown(stack, path)).toBe(expected);
  });

  test('what an edition says of a variable replaces the inherited value whole', () => {
    const events = stack.deployments[0]?.workloads.find(({ id }) => id === 'events');
    expect(events?.environment).toMatchObject({
      A: ['events.example.com'],
      B: ['outer'],
      C: ['inner'],
    });
    expect(events?.mounts).toContainEqual(
      expect.objectContaining({ kind: 'volume', volume: 'events-data' }),
    );
  });

  test('an environment of editions alone inherits too', () => {
    const plain = stackOf(EDITIONS.replace(/ {4}odoo:\n(?: {6}.*\n)+/, ''));
    expect(shown(plain, 'environments.production.odoo')).toBe(
      'inherited odoo.defaults stack.yaml:21:5',
    );
    expect(shown(plain, `${EVENTS}.users`)).toBe('inherited odoo.defaults.users stack.yaml:22:12');
    const bare = stackOf(
      EDITIONS.replace(/ {4}odoo:\n(?: {6}.*\n)+/, '').replace(/ {2}defaults:\n(?: {4}.*\n)+/, ''),
    );
    expect(shown(bare, 'environments.production.odoo')).toBe('default');
  });
});

describe('sections', () => {
  const stack = stackOf(
    bookshopWith(
      [
        'shelf: { address: 192.0.2.20, memory: 8g, vcpus: 4',
        'shelf: { address: 192.0.2.20, provider: { name: digitalocean, size: s-4vcpu-8gb }',
      ],
      ['records: []', 'records: [{ name: www, cname: shop }]'],
    ),
  );
  test.each([
    ['', 'authored stack.yaml:1:1'],
    ['stack', 'authored stack.yaml:1:8'],
    ['hosts.shelf.address', 'authored stack.yaml:4:21'],
    ['hosts.shelf.memory', "derived: the provider's size s-4vcpu-8gb"],
    ['hosts.shelf.hostname', "derived: the host's name here"],
    ['hosts.shelf.reserve', 'default'],
    ['hosts.shelf.ssh', 'default'],
    ['hosts.shelf.ssh.user', 'default'],
    ['hosts.shelf.ssh.jump', 'none'],
    ['hosts.attic', 'none'],
    ['edges.shelf.image', 'derived: nginx:<version>-alpine'],
    ['edges.shelf.rate-limits.login.burst', 'default'],
    ['environments.production.kind', "derived: the environment's name"],
    [
      'services.reader.environments',
      'derived: production, or the only environment of that kind, or the only environment',
    ],
    [
      'services.reader.environments[0]',
      'derived: production, or the only environment of that kind, or the only environment',
    ],
    ['databases.books.databases.odoo.password', "derived: the database's name here"],
    ['databases.books.superuser.role', 'default'],
    ['zones["example.com"].records[0].cname', 'authored stack.yaml:30:35'],
    ['zones["example.com"].records[0].proxied', 'default'],
    ['zones["example.com"].soa.contact', 'derived: hostmaster at the zone'],
    ['backups.production.keep.daily', 'authored stack.yaml:32:32'],
    ['backups.production.keep.at-least', 'default'],
    ['backups.production.at', 'default'],
  ])('%s is %s', (path, expected) => {
    expect(shown(stack, path)).toBe(expected);
  });
});

test.each([
  ['the bookshop', BOOKSHOP],
  ['the editions', EDITIONS],
  [
    'the stack of this repository',
    readFileSync(new URL('../../../../stack.yaml', import.meta.url), 'utf8'),
  ],
])(
  'every value of %s has an origin, and every inherited one the value of its source',
  (_, text) => {
    const stack = stackOf(text);
    let seen = 0;
    function walk(value: unknown, path: readonly (string | number)[]): void {
      seen += 1;
      const origin = stack.origin(path);
      expect(origin, path.join('.')).toBeDefined();
      if (origin?.kind === 'authored') expect(origin.at.path).toEqual(path);
      if (origin?.kind === 'inherited') expect(origin.at.path).toEqual(origin.from);
      if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
      else if (isObject(value))
        for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    }
    walk(stack.settings, []);
    expect(seen).toBeGreaterThan(100);
  },
);
