import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { candidatesOf } from './candidates-of.ts';
import { draw, randomOf } from './testing/draw.ts';
import { lookAlikes } from './testing/look-alikes.ts';
import { specimens } from './testing/specimens.ts';
import { TOKENS } from './testing/tokens.ts';

const SEEDS = [1, 2, 3] as const;

describe.each(SEEDS)('a generated set, seed %i', (seed) => {
  const random = randomOf(seed);
  const bad = specimens(random);
  const good = lookAlikes(random);
  const kinds = new Map<string, { all: number; found: number }>();
  const missed: string[] = [];
  for (const { kind, path, text, secret, from } of bad) {
    const isFound = candidatesOf(text, path).some(
      ({ kind: named, span }) =>
        named === kind && span.start.offset <= from && span.end.offset >= from + secret.length,
    );
    const row = kinds.get(kind) ?? { all: 0, found: 0 };
    kinds.set(kind, { all: row.all + 1, found: row.found + (isFound ? 1 : 0) });
    if (!isFound) missed.push(`${kind} in ${path}`);
  }
  const flagged = good.flatMap(({ name, path, text }) =>
    candidatesOf(text, path).map(({ kind }) => `${name} (${path}) as ${kind}`),
  );

  test('is large and various enough to say something', () => {
    expect(bad.length).toBeGreaterThanOrEqual(200);
    expect(kinds.size).toBeGreaterThanOrEqual(20);
    expect(good.length).toBeGreaterThanOrEqual(200);
  });

  // The figures stand in the test's output.
  console.info(table(kinds, bad.length, missed.length, good.length, flagged.length));

  test('every credential is found, as what it is, and its range covers all of it', () => {
    expect(missed).toEqual([]);
  });

  test('nothing else is', () => {
    expect(flagged).toEqual([]);
  });

  test('no range reaches further than the secret and its address', () => {
    for (const { text, path, secret } of bad) {
      const lengths = candidatesOf(text, path).map(
        ({ span }) => span.end.offset - span.start.offset,
      );
      expect(Math.max(...lengths)).toBeLessThanOrEqual(secret.length + 80);
      expect(lengths).toHaveLength(1);
    }
  });
});

function table(
  kinds: ReadonlyMap<string, { readonly all: number; readonly found: number }>,
  all: number,
  missed: number,
  alike: number,
  flagged: number,
): string {
  const rows = [...kinds].map(([kind, row]) => `${kind.padEnd(34)} ${row.found}/${row.all}`);
  const found = all - missed;
  const percent = (part: number, of: number) => ((100 * part) / of).toFixed(1);
  return [
    ...rows,
    `${kinds.size} kinds, recall ${percent(found, all)} % of ${all}`,
    `${alike} look-alikes, precision ${percent(found, found + flagged)} %`,
  ].join('\n');
}

describe('any text', () => {
  test('gives ranges in order, inside it and apart', () => {
    const pieces = fc.constantFrom(
      'password',
      ' = ',
      ': ',
      '"',
      "'",
      '://',
      '@',
      ':',
      '\n',
      '-----BEGIN PRIVATE KEY-----',
      'curl',
      ' -u ',
      'eyJ',
      '.eyJ',
      '.',
      '${',
      '}',
      '\\',
      '<',
      '>',
      '#',
      'Zk4',
      'A',
      '9',
      ...Object.values(TOKENS).map((make) => make(randomOf(7))),
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }),
        fc.constantFrom('.env', 'a.py', 'a.md', 'x.lock'),
        (parts, path) => {
          const text = parts.join('');
          let end = 0;
          for (const { span } of candidatesOf(text, path)) {
            expect(span.start.offset).toBeGreaterThanOrEqual(end);
            expect(span.end.offset).toBeGreaterThan(span.start.offset);
            end = span.end.offset;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
      { seed: 4, numRuns: 2000 },
    );
  });

  test('never shows in what is stated of it', () => {
    const random = randomOf(11);
    for (const { text, path, secret } of specimens(random).filter(
      ({ secret: one }) => one.length >= 8,
    )) {
      expect(JSON.stringify(candidatesOf(text, path))).not.toContain(secret.slice(-8));
    }
  });

  test('in a file of another class is read for what its class may hold', () => {
    const token = TOKENS['github-token']?.(randomOf(5)) ?? '';
    expect(candidatesOf(token, 'yarn.lock')).toHaveLength(1);
    expect(candidatesOf(token, 'shop/tests/test_a.py')).toHaveLength(1);
    expect(candidatesOf(token, 'logo.png')).toEqual([]);
    const password = `password = "${draw(randomOf(5), 'base62', 9)}7"\n`;
    expect(candidatesOf(password, 'shop/models/a.py')).toHaveLength(1);
    expect(candidatesOf(password, 'shop/tests/a.py')).toEqual([]);
  });
});
