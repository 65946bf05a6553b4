import { expect, test } from 'vitest';
import { bookshopWith, stackOf } from './testing/bookshop.ts';

const EDGE = 'shelf: { rate-limits: { login: { rate: 5 } } }';
const ODOO = 'odoo: { domain: shop, database: odoo, rate-limit: login }';

function timeoutOf(text: string) {
  const stack = stackOf(text);
  const origin = stack.origin(['edges', 'shelf', 'read-timeout']);
  const seconds = new Set(stack.edges.flatMap(({ vhosts }) => vhosts).map(readTimeout));
  return { seconds: [...seconds], origin: origin?.kind };
}

function readTimeout({ readTimeoutSeconds }: { readonly readTimeoutSeconds: number }): number {
  return readTimeoutSeconds;
}

test.each([
  { name: "Odoo's default", text: bookshopWith(), seconds: 1200 },
  {
    name: 'the longest of the host',
    text: bookshopWith([ODOO, ODOO.replace(' }', ', limit-time-real: 30m }')]),
    seconds: 1800,
  },
  {
    name: 'the least, where every Odoo is quicker',
    text: bookshopWith([
      'odoo: { series: "18.0" }',
      'odoo: { series: "18.0", defaults: { limit-time-real: 2m } }',
    ]),
    seconds: 720,
  },
])('the edge waits for $name', ({ text, seconds }) => {
  expect(timeoutOf(text)).toEqual({ seconds: [seconds], origin: 'derived' });
});

test('what is written wins', () => {
  const text = bookshopWith([EDGE, EDGE.replace('{ rate', '{ read-timeout: 5m, rate')]);
  expect(timeoutOf(text)).toEqual({ seconds: [300], origin: 'authored' });
});
