import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadStack } from '../../load-stack.ts';
import { isNode } from './schema-walk.ts';

const schema: unknown = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../../stack.schema.json'), 'utf8'),
);

const SHOP = `stack: shop
version: 1
hosts:
  main: { address: 192.0.2.10, ssh: { user: deploy } }
odoo: { series: "18.0" }
environments:
  production: { host: main, odoo: { database: odoo, users: 5 } }
databases:
  main: { version: 16, databases: { odoo: {} } }
secrets:
  ODOO_DB_PASSWORD: {}
  POSTGRES_PASSWORD: {}
`;

test('the stack of this table is right', () => {
  expect(told(SHOP)).toEqual([]);
});

test.each([
  [
    'the name of a service, once',
    `${SHOP}services: { Web_Shop: { image: "nginx:1.29.3", port: 80 } }\n`,
    [
      '"Web_Shop" is not a valid name in services. Rename it, for example to n8n: lower case letters, digits and `-`, not beginning with digits or `-`, at most 41 characters.',
    ],
  ],
  [
    'an address',
    SHOP.replace('192.0.2.10', '192.0.2.x'),
    ['hosts.main.address cannot be "192.0.2.x". Write it like 192.0.2.10.'],
  ],
  [
    'an entry of a list',
    SHOP.replace('series: "18.0"', 'series: "18.0", modules: [Shop]'),
    [
      'odoo.modules[0] cannot be "Shop". Write it like shop_invoice: lower case letters, digits and `_`, not beginning with digits or `_`.',
    ],
  ],
  [
    'a key of a mapping that has no names of its own',
    `${SHOP}firewall: { from: { "22": [192.0.2.0/24] } }\n`,
    ['"22" is not a valid name in firewall.from. Rename it, for example to 22/tcp.'],
  ],
])('%s', (_, text, found) => {
  expect(told(text)).toEqual(found);
});

test('every pattern has an example in reach: no message has to show the pattern itself', () => {
  const patterns = [...patternsOf(schema, [])];
  expect(patterns.length).toBeGreaterThan(60);
  expect(patterns.filter(({ isShown }) => !isShown).map(({ at }) => at)).toEqual([]);
});

function told(text: string): readonly string[] {
  const { findings } = loadStack(text, 'stack.yaml');
  return findings.map(({ what, fix }) => `${what} ${fix}`);
}

/** Every pattern with its route, and whether its node or one of the two around it has an example. */
function* patternsOf(
  node: unknown,
  around: readonly Readonly<Record<string, unknown>>[],
  at = '',
): Generator<{ readonly at: string; readonly isShown: boolean }> {
  if (Array.isArray(node)) for (const part of node) yield* patternsOf(part, around, at);
  if (!isNode(node)) return;
  const chain = [...around, node];
  if (typeof node.pattern === 'string')
    yield { at, isShown: chain.slice(-3).some(({ examples }) => Array.isArray(examples)) };
  for (const [key, part] of Object.entries(node))
    if (!['examples', 'default', 'enum', 'const'].includes(key))
      yield* patternsOf(part, chain, `${at}/${key}`);
}
