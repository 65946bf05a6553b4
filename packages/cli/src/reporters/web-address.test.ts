import { expect, test } from 'vitest';
import { isWebAddress } from './web-address.ts';

test.each([
  'https://example.com',
  'http://example.com:8069/a/b.md?x=1&y=%20#why-so',
  'https://192.0.2.1/',
])('%s is one', (text) => {
  expect(isWebAddress(text)).toBe(true);
});

test.each([
  undefined,
  '',
  'example.com',
  'javascript:alert(1)',
  'https://',
  'https://example.com/a b',
  'https://example.com/%zz',
  'https://example.com/#a#b',
  'https://example.com/<b>',
  'https://example.com/\n',
  `https://example.com/${'a'.repeat(2000)}`,
])('%j is none', (text) => {
  expect(isWebAddress(text)).toBe(false);
});
