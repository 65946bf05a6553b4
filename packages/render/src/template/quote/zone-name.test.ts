import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QuoteError } from './quote.ts';
import { zoneMailbox, zoneName } from './zone-name.ts';

describe('zoneName', () => {
  test.each([
    ['example.com', 'example.com.'],
    ['example.com.', 'example.com.'],
    ['_dmarc.example.com', '_dmarc.example.com.'],
    ['*.example.com', '*.example.com.'],
    ['a(b.example.com', String.raw`a\040b.example.com.`],
    ['$ORIGIN.example.com', String.raw`\036ORIGIN.example.com.`],
    ['@.example.com', String.raw`\064.example.com.`],
  ])('%s is written %s', (value, text) => {
    expect(zoneName.quote(value)).toBe(text);
  });

  test.each([
    '',
    '.',
    'a..b',
    'a b.c',
    'bücher.example',
    'a\n',
    `${'x'.repeat(64)}.com`,
    'x.'.repeat(128),
    {},
  ])('refuses %j', (value) => {
    expect(() => zoneName.quote(value)).toThrow(QuoteError);
  });

  test('nothing but escaped signs ends a name early', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const text = writeOrUndefined(value);
        expect(text ?? 'a.').toMatch(/^(?:(?:\\\d{3}|[A-Za-z0-9_*-])+\.)+$/);
      }),
    );
  });
});

describe('zoneMailbox', () => {
  test.each([
    ['hostmaster@example.com', 'hostmaster.example.com.'],
    ['first.last@example.com', String.raw`first\.last.example.com.`],
  ])('%s is written %s', (value, text) => {
    expect(zoneMailbox.quote(value)).toBe(text);
  });

  test.each(['example.com', '@example.com', 'a@', 'a b@example.com'])('refuses %j', (value) => {
    expect(() => zoneMailbox.quote(value)).toThrow(QuoteError);
  });
});

function writeOrUndefined(value: string): string | undefined {
  try {
    return zoneName.quote(value);
  } catch (error) {
    if (error instanceof QuoteError) return undefined;
    throw error;
  }
}
