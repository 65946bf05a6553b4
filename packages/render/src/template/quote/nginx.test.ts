import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nginx } from './nginx.ts';
import { QuoteError, UNPRINTABLE } from './quote.ts';

describe('nginx', () => {
  test.each([
    ['erp.example.com', 'erp.example.com'],
    [8069, '8069'],
    ['', '""'],
    ['a b', '"a b"'],
    ['a;b', '"a;b"'],
    ['} server {', '"} server {"'],
    ['say "hi"', String.raw`"say \"hi\""`],
    [String.raw`C:\t`, String.raw`"C:\\t"`],
    ['# no comment', '"# no comment"'],
    ["it's", `"it's"`],
  ])('%j is written %s', (value, text) => {
    expect(nginx.quote(value)).toBe(text);
  });

  test.each(['$host', 'a\nb', 'a\r', 'a\0', undefined, null, Number.NaN, true, {}, ['a']])(
    'refuses %j',
    (value) => {
      expect(() => nginx.quote(value)).toThrow(QuoteError);
    },
  );

  test('nginx reads the same value back, as one parameter', () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((one) => !UNPRINTABLE.test(one) && !one.includes('$'));
    fc.assert(
      fc.property(text, (value) => {
        expect(readParameters(`add_header X ${nginx.quote(value)} always;`)).toEqual([
          'add_header',
          'X',
          value,
          'always',
        ]);
      }),
    );
  });
});

/** One directive as ngx_conf_read_token reads it, or undefined where nginx would refuse. */
function readParameters(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let rest = text;
  for (;;) {
    rest = rest.replace(/^[ \t\r\n]+/, '');
    if (rest === ';') return words;
    const quoted = /^(["'])((?:\\[\s\S]|(?!\1)[^\\])*)\1(?=[\s;{)])/.exec(rest);
    const word = quoted ?? /^()([^\s;{"'#](?:\\[\s\S]|[^\s;{\\])*)(?=[\s;{])/.exec(rest);
    if (word === null) return undefined;
    words.push((word[2] ?? '').replaceAll(/\\(["'\\])/g, '$1'));
    rest = rest.slice(word[0].length);
  }
}
