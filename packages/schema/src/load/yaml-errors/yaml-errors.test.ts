import { expect, test } from 'vitest';
import type { Case } from './explanation.ts';
import { explainYamlError } from './index.ts';
import { LAYOUT } from './layout.ts';
import { VALUES } from './values.ts';

const TABLE = Object.entries({ ...LAYOUT, ...VALUES }) as readonly [string, readonly Case[]][];

test.each(TABLE)('%s is explained in three sentences, whatever the message', (_, cases) => {
  const [last, ...others] = cases.toReversed();

  expect(last?.when).toBeUndefined();
  for (const other of others) expect(other.when).toBeTruthy();
  for (const { what, why, fix } of cases) {
    for (const part of [what, why, fix]) expect(part).toMatch(/^[A-Z`2].*\.$/);
  }
});

test('one code with several meanings is told apart by the message', () => {
  expect(explainYamlError('MISSING_CHAR', 'Missing closing "quote', '').what).toBe(
    'A quote is never closed.',
  );
  expect(explainYamlError('MISSING_CHAR', 'Missing , between flow map items', '').what).toBe(
    'A `,` is missing between two entries in brackets.',
  );
});

test('the text at fault is named literally', () => {
  expect(explainYamlError('BAD_DQ_ESCAPE', '', '\\$&').what).toBe(
    'The escape \\$& is not one that YAML knows.',
  );
});

test('a code of a newer parser is still a finding', () => {
  const unknown = 'FUTURE_CODE' as Parameters<typeof explainYamlError>[0];

  expect(explainYamlError(unknown, '', '').rule).toBe('invalid-yaml');
});
