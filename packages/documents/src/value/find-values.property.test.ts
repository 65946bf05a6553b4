import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { showFound } from '../testing/show-value.ts';
import { findValues } from './find-values.ts';

test('only the range that is asked for is read, in the words around it', () => {
  const text = 'port 443, 4 GB and 192.0.2.1';
  expect(showFound(text, findValues(text, 10, 14))).toEqual(['4 GB = size 4294967296']);
  expect(findValues(text, 10, 13)).toEqual([]);
});

/** Pieces of what documents hold, put together in any order. */
const PIECES = [
  '192.0.2.1',
  '2001:db8::1',
  'example.com',
  'https://',
  ':8069',
  '/web',
  '443/tcp',
  'port ',
  '4 ',
  'GB',
  'vCPU',
  '15',
  'm',
  'min',
  ' days',
  '$',
  '24',
  '/mo',
  '%',
  'PostgreSQL',
  ' 16',
  'v1.',
  '2',
  ':16-alpine',
  '@',
  'sha256:',
  '02:00',
  ' UTC',
  ' AM',
  '* ',
  '0 ',
  'every ',
  'night',
  'March ',
  '2026-',
  '-',
  '–',
  ' ',
  ' ',
  '.',
  ',',
  '(',
  ')',
  '`',
  '\n',
  'a',
  'é',
  '漢',
  '\u00a0',
  '\u{1f680}',
  '\0',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join('')),
);

test('of any text: nothing is thrown, ranges lie inside it, in order, without overlap', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const found of findValues(text)) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(found.end).toBeGreaterThan(found.start);
        end = found.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});

test('a value is found alike between other words', () => {
  const samples = [
    '192.0.2.1',
    '4 GB',
    '15 min',
    '$24/mo',
    '99.5%',
    'erp.example.com',
    'postgres:16-alpine',
    '02:00 UTC',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.lorem({ maxCount: 6 }), (sample, words) => {
      const text = `${words}: ${sample} (${words})`;
      const shown = showFound(text, findValues(text));
      expect(shown).toEqual(showFound(sample, findValues(sample)));
    }),
  );
});

test.each([
  '1 ',
  '1.',
  'a.',
  'a/',
  '1:',
  'ab:',
  ':',
  '* ',
  'a-',
  '_',
  'a@',
  'http://a:',
  '$',
  'ports 1, ',
  'odoo community ',
  '1,',
])('a long row of %j comes to its end', (piece) => {
  const text = piece.repeat(100_000);
  expect(findValues(text).every(({ end }) => end <= text.length)).toBe(true);
});
