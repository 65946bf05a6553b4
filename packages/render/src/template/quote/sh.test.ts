import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRINTED, QuoteError, UNPRINTABLE } from './quote.ts';
import { sh } from './sh.ts';

describe('sh', () => {
  test.each([
    ['backup.sh', 'backup.sh'],
    ['', "''"],
    ['a b', "'a b'"],
    ["it's", String.raw`'it'\''s'`],
    ['$(reboot)', "'$(reboot)'"],
    ['`id`', "'`id`'"],
    ['A=b', "'A=b'"],
    ['~root', "'~root'"],
    [5432, '5432'],
  ])('%j is written %s', (value, text) => {
    expect(sh.quote(value)).toBe(text);
  });

  test.each(['a\nb', 'a\0b', undefined, null, {}])('refuses %j', (value) => {
    expect(() => sh.quote(value)).toThrow(QuoteError);
  });

  test.each([
    ['', true],
    ['NAME=', true],
    ['"$dir"/', true],
    [`run ${PRINTED} `, true],
    [String.raw`echo \" `, true],
    ['echo "', false],
    ["echo '", false],
    [`echo 'a' "b ${PRINTED}`, false],
  ])('after %j it may stand: %s', (before, fits) => {
    expect(sh.place?.before.test(before)).toBe(fits);
  });

  test('a real shell reads the same words back', () => {
    const texts = fc
      .sample(fc.string({ unit: 'grapheme' }), { numRuns: 500, seed: 2 })
      .filter((value) => !UNPRINTABLE.test(value));
    expect(texts.length).toBeGreaterThan(100);
    const script = texts.map((value) => `printf '%s\\0' ${sh.quote(value)}`).join('\n');
    const out = execFileSync('/bin/sh', { input: script, env: { LC_ALL: 'C' } }).toString();
    expect(out.split('\0').slice(0, -1)).toEqual(texts);
  });
});
