import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dotenv } from './dotenv.ts';
import { QuoteError } from './quote.ts';

describe('dotenv', () => {
  test.each([
    ['', ''],
    ['db.example.com:5432', 'db.example.com:5432'],
    ['a b', "'a b'"],
    ['$x #y', "'$x #y'"],
    ['"', `'"'`],
    ["it's", `"it's"`],
  ])('%j is written %s', (value, text) => {
    expect(dotenv.quote(value)).toBe(text);
  });

  test.each(["'$'", 'a b\\', 'a\nb', undefined, {}])('refuses %j', (value) => {
    expect(() => dotenv.quote(value)).toThrow(QuoteError);
  });

  test('a real shell reads the same values back', () => {
    const unit = fc.constantFrom('a', ' ', "'", '"', '$', '#', '\\', '=', '`', 'é');
    const values = fc
      .sample(fc.string({ unit, maxLength: 6 }), { numRuns: 400, seed: 4 })
      .filter((value) => isQuotable(value));
    expect(values.length).toBeGreaterThan(100);
    const script = values
      .map((value) => `X=${dotenv.quote(value)}\nprintf '%s\\n' "$X"`)
      .join('\n');
    const out = execFileSync('/bin/sh', { input: script }).toString();
    expect(out.split('\n').slice(0, -1)).toEqual(values);
  });
});

function isQuotable(value: string): boolean {
  try {
    dotenv.quote(value);
    return true;
  } catch (error) {
    if (error instanceof QuoteError) return false;
    throw error;
  }
}
