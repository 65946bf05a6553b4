import { lintTexts, testFixes, testRule } from '../../testing/index.ts';
import { expect, test } from 'vitest';
import { rule } from './rule.ts';

const one = (port: string, image = 'postgres:16.4') =>
  `services:\n  db:\n    image: ${image}\n    ports:\n      - ${port}\n`;

testRule(rule, {
  accept: [
    {
      name: 'an Odoo that a developer runs',
      text: 'services:\n  odoo: { image: "odoo:18.0", command: odoo --dev=all, ports: ["8069:8069"] }\n',
    },
    { name: 'the loopback', text: one('"127.0.0.1:5433:5432"') },
    {
      name: 'the loopback of IPv6, long',
      text: one('{ target: 5432, published: 5432, host_ip: "::1" }'),
    },
    { name: 'an address that nobody knows', text: one('"${BIND}:5432:5432"') },
    { name: 'a loopback by default', text: one('"${BIND:-127.0.0.1}:5432:5432"') },
    { name: 'a loopback in the default of the port', text: one('"${PORT:-127.0.0.1:5433}:5432"') },
    { name: 'a port that Docker picks', text: one('"5432"') },
    { name: 'an Odoo that is meant for everybody', text: one('"80:8069"', 'odoo:18.0') },
    {
      name: 'an Odoo behind a proxy, which is another rule',
      text: 'services:\n  odoo: { image: "odoo:18.0", command: odoo --proxy-mode, ports: ["8069:8069"] }\n',
    },
    { name: 'the web', text: one('"80:80"', 'nginx:1.29.3') },
    { name: 'the port of Odoo on something else', text: one('"8069:8069"', 'example/till:1.2') },
  ],
  reject: [
    {
      name: 'a database',
      text: one('"5433:5432"'),
      found: ['5:9-5:20 `db` publishes PostgreSQL on every address of the host.'],
    },
    {
      name: 'every address, written out',
      text: one('{ target: 6379, published: "6379", host_ip: 0.0.0.0 }', 'redis:7.4.1'),
      found: ['5:9-5:62 `db` publishes Redis on every address of the host.'],
    },
    {
      name: 'an Odoo that is built here',
      text: 'services:\n  odoo-staging:\n    build: .\n    ports: ["8069:8069"]\n',
      found: ['4:13-4:24 `odoo-staging` publishes Odoo on every address of the host.'],
    },
    {
      name: 'Odoo without a proxy',
      text: one('"8069:8069"\n      - "8072:8072"', 'odoo:18.0'),
      found: [
        '5:9-5:20 `db` publishes Odoo on every address of the host.',
        "6:9-6:20 `db` publishes Odoo's websocket on every address of the host.",
      ],
    },
  ],
});

test.each([
  ['compose.yaml', 'error'],
  ['compose.dev.yaml', undefined],
  ['docker-compose.override.yml', 'warning'],
])('in %s it is: %s', (file, severity) => {
  const { findings } = lintTexts({ [file]: one('"5432:5432"') }, { only: [rule.id] });
  expect(findings.map((finding) => finding.severity)).toEqual(
    severity === undefined ? [] : [severity],
  );
});

testFixes(rule, [
  {
    name: 'short and long ports, with and without an address',
    text: 'services:\n  db:\n    image: postgres:17\n    ports:\n      - "5432:5432" # for a tunnel\n      - 0.0.0.0:5433:5432\n      - { target: 5432, published: "5434" }\n      - { target: 5432, published: "5435", host_ip: 0.0.0.0 }\n',
    after:
      'services:\n  db:\n    image: postgres:17\n    ports:\n      - "127.0.0.1:5432:5432" # for a tunnel\n      - "127.0.0.1:5433:5432"\n      - { target: 5432, published: "5434", host_ip: "127.0.0.1" }\n      - { target: 5432, published: "5435", host_ip: "127.0.0.1" }\n',
    safety: 'unsafe',
  },
]);
