import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  approximateSeconds,
  compareDurations,
  exactSeconds,
  formatDuration,
  parseDuration,
} from './duration.ts';
import { formatShare, parseShare } from './share.ts';
import { formatSize, GIB, KIB, MIB, parseSize, TIB } from './size.ts';

const anyText = fc.oneof(
  fc.string(),
  fc
    .tuple(fc.string({ maxLength: 2 }), fc.constantFrom('m', 'GiB', '%', 'd', 'mo'))
    .map((p) => p.join('')),
);

describe('sizes', () => {
  test.each([
    ['512m', 512 * MIB],
    ['512M', 512 * MIB],
    ['512MB', 512 * MIB],
    ['512 MiB', 512 * MIB],
    ['2GiB', 2 * GIB],
    ['2g', 2 * GIB],
    ['1.5g', 1536 * MIB],
    ['1k', KIB],
    ['3 TiB', 3 * TIB],
    ['10b', 10],
    ['0m', 0],
    // Without a unit, fractional bytes, too large, and other shapes: no size.
    ['512', undefined],
    ['0.3b', undefined],
    ['1.0000001k', undefined],
    ['9999999t', undefined],
    ['-1m', undefined],
    ['1e3m', undefined],
    ['.5g', undefined],
    ['m', undefined],
    ['', undefined],
    ['2  g', undefined],
    ['2 gigs', undefined],
    ['2ib', undefined],
    ['2g\n', undefined],
  ])('%j is %s bytes', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  test.each([
    [0, '0 B'],
    [1000, '1000 B'],
    [4 * GIB, '4 GiB'],
    [1334 * MIB, '1334 MiB'],
    [1536 * KIB, '1536 KiB'],
    [TIB, '1 TiB'],
  ])('%i is %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text);
  });

  test('every size is read back', () => {
    const unit = fc.constantFrom(1, KIB, MIB, GIB, TIB);
    const bytes = fc.tuple(fc.nat(8000), unit).map(([n, of]) => n * of);
    fc.assert(fc.property(fc.oneof(bytes, fc.maxSafeNat()), (n) => parseSize(formatSize(n)) === n));
  });
});

describe('durations', () => {
  test.each([
    ['500ms', { count: 500, unit: 'ms' }],
    ['30s', { count: 30, unit: 's' }],
    ['15m', { count: 15, unit: 'm' }],
    ['4h', { count: 4, unit: 'h' }],
    ['7d', { count: 7, unit: 'd' }],
    ['2w', { count: 2, unit: 'w' }],
    ['12mo', { count: 12, unit: 'mo' }],
    ['7y', { count: 7, unit: 'y' }],
    ['0s', { count: 0, unit: 's' }],
    ['1h30m', undefined],
    ['1.5h', undefined],
    ['07d', undefined],
    ['-1d', undefined],
    ['7', undefined],
    ['d', undefined],
    ['7D', undefined],
    ['12M', undefined],
    ['7 d', undefined],
    ['7d\n', undefined],
    ['9999999999999999s', undefined],
  ])('%j', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  test.each([
    ['15m', 900, 900],
    ['500ms', 0.5, 0.5],
    ['2w', 1_209_600, 1_209_600],
    ['1mo', undefined, 2_629_746],
    ['12mo', undefined, 31_556_952],
    ['1y', undefined, 31_556_952],
  ])('%s is exactly %s, about %s seconds', (text, exact, about) => {
    const duration = parseDuration(text) ?? { count: -1, unit: 's' };

    expect(exactSeconds(duration)).toBe(exact);
    expect(approximateSeconds(duration)).toBe(about);
  });

  test('sort by length', () => {
    const texts = ['1y', '30d', '1mo', '12h', '4w', '15m', '900ms', '7d', '1s'];
    const zero = { count: 0, unit: 's' } as const;

    const sorted = texts.toSorted((a, b) =>
      compareDurations(parseDuration(a) ?? zero, parseDuration(b) ?? zero),
    );

    expect(sorted).toEqual(['900ms', '1s', '15m', '12h', '7d', '4w', '30d', '1mo', '1y']);
  });
});

describe('shares', () => {
  test.each([
    ['85%', 0.85],
    ['99.95%', 0.9995],
    ['0%', 0],
    ['100%', 1],
    ['100.1%', undefined],
    ['101%', undefined],
    ['-1%', undefined],
    ['085%', undefined],
    ['85', undefined],
    ['85 %', undefined],
    ['0.12345%', undefined],
    ['%', undefined],
  ])('%s is %s', (text, share) => {
    expect(parseShare(text)).toBe(share);
  });

  test('every share of four decimals is read back', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (n) => {
        const text = formatShare(n / 1_000_000);
        expect(parseShare(text)).toBe(n / 1_000_000);
      }),
    );
  });
});

test('what is read is written back to what is read, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const size = parseSize(text);
      const duration = parseDuration(text);
      const share = parseShare(text);
      if (size !== undefined) expect(parseSize(formatSize(size))).toBe(size);
      if (duration !== undefined) expect(formatDuration(duration)).toBe(text);
      if (share !== undefined) expect(parseShare(formatShare(share))).toBe(share);
    }),
  );
});
