import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseDocument } from '../load/index.ts';
import { loadStack } from '../load-stack.ts';
import type { ResolvedStack } from '../model/index.ts';
import { isObject } from './draft.ts';
import { BOOKSHOP, bookshopWith, stackOf } from './testing/bookshop.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const numRuns = Math.ceil(Number(process.env['PROPERTY_RUNS'] ?? 1000) / 10);

describe.each([
  ['the stack of this repository', read('stack.yaml')],
  ['the editions', read('examples/editions/stack.yaml')],
  ['the bookshop', BOOKSHOP],
  [
    'two containers on a host',
    bookshopWith(
      ['    kind: managed\n    host: db.example.com\n    tls: require\n', ''],
      [
        'databases: { odoo: {}, odoo_staging: {}, reader: {} }',
        'databases: { odoo: {}, reader: {} }\n  attic:\n    environments: [production, staging]\n    memory: 1g\n    publish: 5433\n    version: 17\n    databases: { odoo_staging: {} }',
      ],
      ['staging:\n    host: shelf', 'staging:\n    host: cellar'],
      ['edges:\n', 'edges:\n  cellar: {}\n'],
    ),
  ],
])('%s', (_, text) => {
  const parsed = parseDocument(text, 'stack.yaml');
  const value = parsed.ok ? parsed.value.value : undefined;
  const expected = comparable(stackOf(text));

  test('resolves to the same twice', () => {
    expect(comparable(stackOf(text))).toEqual(expected);
  });

  test('resolves to the same whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const shuffled = stringify(shuffle(value, numbers), { lineWidth: 0 });
        expect(comparable(stackOf(shuffled))).toEqual(expected);
      }),
      { numRuns },
    );
  });

  test('has the same mistakes whatever the order of its keys', () => {
    const broken = structuredClone(value) as {
      hosts: object;
      zones?: object;
      environments: object;
    };
    Object.assign(broken.hosts, { spare: { memory: '1m', ssh: { jump: 'nowhere' } } });
    Object.assign(broken.environments, {
      live: { host: 'elsewhere', odoo: { database: 'nothing' } },
    });
    const mistakes = mistakesOf(broken);
    expect(mistakes.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        expect(mistakesOf(shuffle(broken, numbers))).toEqual(mistakes);
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});

/** What a stack says, without where: positions follow the text, and only they may. */
function comparable({ origin, ...stack }: ResolvedStack): unknown {
  const origins: Record<string, unknown> = {};
  function walk(value: unknown, path: readonly (string | number)[]): void {
    const found = origin(path);
    origins[JSON.stringify(path)] = found && { ...found, at: undefined };
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    else if (isObject(value))
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
  }
  walk(stack.settings, []);
  // Text, so that the order of keys in what is resolved counts too, except in the tree as authored.
  const { settings, ...built } = stack;
  return { built: JSON.stringify(built), settings, origins };
}

function mistakesOf(value: unknown): readonly string[] {
  const result = loadStack(stringify(value, { lineWidth: 0 }), 'stack.yaml');
  return result.findings
    .map(({ rule, what, why, fix }) => [rule, what, why, fix].join(' '))
    .toSorted();
}

/** The same tree with the keys of every mapping in another order. */
function shuffle(value: unknown, numbers: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffle(item, numbers));
  if (!isObject(value)) return value;
  const ranked = Object.entries(value).map(([key, item]) => ({
    key,
    item: shuffle(item, numbers),
    rank: Number(numbers.next().value),
  }));
  return Object.fromEntries(
    ranked.toSorted((a, b) => a.rank - b.rank).map(({ key, item }) => [key, item]),
  );
}
