import { expect, test } from 'vitest';
import { lintTexts, testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const CHECK = '    healthcheck: { test: [CMD, pg_isready] }\n';
const two = (depends: string, check = CHECK, image = 'postgres:16.10', web = 'example/till:1.2') =>
  `services:\n  web:\n    image: ${web}\n    depends_on: ${depends}\n  db:\n    image: ${image}\n${check}`;
const HEALTHY = '{ db: { condition: service_healthy } }';

testRule(rule, {
  accept: [
    {
      name: 'a stack of a swarm, which ignores the order',
      text: 'services:\n  web:\n    image: odoo:18.0\n    depends_on: [db]\n    deploy:\n      placement: { constraints: [node.role == manager] }\n  db:\n    image: postgres:16\n',
    },
    {
      name: 'one that Docker starts again until it succeeds',
      text: two('[db]').replace('depends_on', 'restart: unless-stopped\n    depends_on'),
    },
    { name: 'a file for development', file: 'compose.dev.yaml', text: two('[db]') },
    {
      name: 'an exporter, which asks again',
      text: 'services:\n  db: { image: "postgres:17" }\n  numbers: { image: example/postgres-exporter:1.2, depends_on: [db] }\n',
    },
    {
      name: 'one that is built here, and whose script waits',
      text: two('[db]', CHECK, 'postgres:16.10', 'shop-2'),
      beside: { 'entrypoint.sh': '#!/bin/sh\nwait-for-psql.py --timeout=30\nexec "$@"\n' },
    },
    {
      name: 'an Odoo that is built here, whose base waits',
      text: two('[db]', CHECK, 'postgres:16.10', 'shop-2').replace('image: shop-2', 'build: .'),
      beside: { Dockerfile: 'FROM odoo:18.0\nRUN pip3 install example\n' },
    },
    {
      name: 'one of a folder and a file of its own',
      text: two('[db]').replace(
        'image: example/till:1.2',
        'build: { context: ./web, dockerfile: till.Dockerfile }',
      ),
      beside: { 'web/till.Dockerfile': 'FROM node:24 AS till\nRUN make\nFROM odoo:18.0\n' },
    },
    {
      name: 'a build that names the script of its base',
      text: two('[db]').replace('image: example/till:1.2', 'build: .'),
      beside: { Dockerfile: 'FROM odoo:18.0\nENTRYPOINT ["/entrypoint.sh"]\n' },
    },
    {
      name: 'a Nextcloud, which tries again',
      text: two('[db]', CHECK, 'mariadb:11.4', 'nextcloud:31.0.5-apache'),
    },
    { name: 'one that waits', text: two(HEALTHY) },
    { name: 'something that is no database', text: two('[db]', CHECK, 'nginx:1.29.3') },
    { name: 'a check that a build may bring', text: two(HEALTHY, '    build: .\n') },
    { name: 'a check that an image may bring', text: two(HEALTHY, '', 'example/db:1.0') },
    {
      name: 'a start that is asked for in so many words',
      text: two('{ db: { condition: service_started } }'),
    },
    {
      name: 'an Odoo, which waits by itself',
      text: two('[db]', CHECK, 'postgres:16.10', 'odoo:18.0'),
    },
    { name: 'what is declared elsewhere', text: two('[other]') },
  ],
  reject: [
    {
      name: 'a build on an Odoo that starts something else',
      text: two('[db]').replace('image: example/till:1.2', 'build: .'),
      beside: { Dockerfile: 'FROM odoo:18.0\nENTRYPOINT ["till"]\n' },
      found: ['4:18-4:20 Compose starts `web` before `db` answers.'],
    },
    {
      name: 'a service with an entrypoint of its own',
      text: two('[db]').replace('image: example/till:1.2', 'build: .\n    entrypoint: [till]'),
      beside: { Dockerfile: 'FROM odoo:18.0\n' },
      found: ['5:18-5:20 Compose starts `web` before `db` answers.'],
    },
    {
      name: 'a build whose last stage is no Odoo',
      text: two('[db]').replace('image: example/till:1.2', 'build: .'),
      beside: { Dockerfile: 'FROM odoo:18.0 AS addons\nFROM node:24\n' },
      found: ['4:18-4:20 Compose starts `web` before `db` answers.'],
    },
    {
      name: 'the short form',
      text: two('[db]'),
      found: ['4:18-4:20 Compose starts `web` before `db` answers.'],
    },
    {
      name: 'several services together',
      text: `${two('[db]')}  job:\n    image: example/till:1.2\n    depends_on: [db]\n`,
      found: ['4:18-4:20 Compose starts `web`, `job` before `db` answers.'],
    },
    {
      name: 'a check that is not there',
      text: two(HEALTHY, ''),
      found: ['4:19-4:21 `web` waits until `db` is healthy, and `db` has no health check.'],
    },
    {
      name: 'a check that is turned off',
      text: two(HEALTHY, '    healthcheck: { disable: true }\n'),
      found: ['4:19-4:21 `web` waits until `db` is healthy, and `db` has no health check.'],
    },
  ],
});

test.each([
  ['[db]', CHECK, 'example/till:1.2', 'warning'],
  ['[db]', '', 'example/till:1.2', 'info'],
  [HEALTHY, '', 'example/till:1.2', 'error'],
])('%s beside %j of %s is an %s', (depends, check, web, severity) => {
  const text = two(depends, check, 'postgres:16.10', web);
  const { findings } = lintTexts({ 'compose.yaml': text }, { only: [rule.id] });
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});

testFixes(rule, [
  {
    name: 'the short forms together',
    text: 'services:\n  db: { image: "postgres:17", healthcheck: { test: pg_isready } }\n  cache: { image: "redis:8" }\n  web:\n    build: .\n    depends_on:\n    - cache\n    - db\n  job:\n    build: .\n    depends_on: [db]\n',
    after:
      'services:\n  db: { image: "postgres:17", healthcheck: { test: pg_isready } }\n  cache: { image: "redis:8" }\n  web:\n    build: .\n    depends_on:\n      cache: { condition: service_started }\n      db: { condition: service_healthy }\n  job:\n    build: .\n    depends_on: { db: { condition: service_healthy } }\n',
    safety: 'unsafe',
  },
]);
