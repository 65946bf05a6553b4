import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QuoteError, UNPRINTABLE } from './quote.ts';
import { systemd, systemdExec } from './systemd.ts';

describe('systemd', () => {
  test.each([
    ['A=b', 'A=b', 'A=b'],
    ['', '""', '""'],
    ['A=b c', '"A=b c"', '"A=b c"'],
    ['100%', '"100%%"', '"100%%"'],
    ['$HOME', '"$HOME"', '"$$HOME"'],
    [String.raw`a\b"c`, String.raw`"a\\b\"c"`, String.raw`"a\\b\"c"`],
    [';', '";"', '";"'],
  ])('%j is written %s, in ExecStart %s', (value, text, exec) => {
    expect(systemd.quote(value)).toBe(text);
    expect(systemdExec.quote(value)).toBe(exec);
  });

  test.each(['a\nb', '\0', undefined, {}])('refuses %j', (value) => {
    expect(() => systemd.quote(value)).toThrow(QuoteError);
    expect(() => systemdExec.quote(value)).toThrow(QuoteError);
  });

  test('the word is read back, without specifier or variable', () => {
    const text = fc.string({ unit: 'binary' }).filter((one) => !UNPRINTABLE.test(one));
    fc.assert(
      fc.property(text, (value) => {
        expect(readWord(systemd.quote(value))).toBe(value);
        expect(readWord(systemdExec.quote(value).replaceAll('$$', '$'))).toBe(value);
        expect(systemdExec.quote(value).replaceAll('$$', '')).not.toContain('$');
      }),
    );
  });
});

/** One word: specifiers first, then quotes and C escapes; undefined for more than a word or a specifier. */
function readWord(text: string): string | undefined {
  if (text.replaceAll('%%', '').includes('%')) return undefined;
  const word = text.replaceAll('%%', '%');
  if (!word.startsWith('"')) return /[\s"'\\]/.test(word) ? undefined : word;
  const quoted = /^"((?:\\["\\]|[^"\\])*)"$/.exec(word);
  return quoted?.[1]?.replaceAll(/\\(["\\])/g, '$1');
}
