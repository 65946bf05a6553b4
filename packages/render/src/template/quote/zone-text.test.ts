import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QuoteError } from './quote.ts';
import { zoneText } from './zone-text.ts';

describe('zoneText', () => {
  test.each([
    ['v=spf1 -all', '"v=spf1 -all"'],
    ['', '""'],
    ['a;b', '"a;b"'],
    ['say "hi"', String.raw`"say \"hi\""`],
    ['back\\slash', String.raw`"back\\slash"`],
    ['é', String.raw`"\195\169"`],
    ['a\nb', String.raw`"a\010b"`],
    ['x'.repeat(255), `"${'x'.repeat(255)}"`],
    ['x'.repeat(256), `"${'x'.repeat(255)}" "x"`],
  ])('%j', (value, text) => {
    expect(zoneText.quote(value)).toBe(text);
  });

  test.each([undefined, null, {}, '\uD800', 'x'.repeat(65_400)])('refuses', (value) => {
    expect(() => zoneText.quote(value)).toThrow(QuoteError);
  });

  test('the strings join to the same bytes, each of at most 255', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (value) => {
        const strings = read(zoneText.quote(value));
        expect(Math.max(...strings.map(({ length }) => length))).toBeLessThanOrEqual(255);
        expect(Buffer.from(strings.flat()).toString('utf8')).toBe(value);
      }),
    );
  });
});

/** The bytes of each character-string (RFC 1035, 5.1). */
function read(text: string): readonly (readonly number[])[] {
  return Array.from(text.matchAll(/"((?:\\\d{3}|\\.|[ -!#-[\]-~])*)"(?: |$)/g), ([, body = '']) =>
    Array.from(body.matchAll(/\\(\d{3})|\\?(.)/g), ([, code, sign = '']) =>
      code === undefined ? sign.charCodeAt(0) : Number(code),
    ),
  );
}
