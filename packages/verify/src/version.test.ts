import { expect, it } from 'vitest';
import { compareVersions } from './version.ts';

it.each([
  ['1.26.3', '1.25.1', 1],
  ['1.9.0', '1.25.1', -1],
  ['1.25.1', '1.25.1', 0],
  ['1.25', '1.25.0', 0],
  ['2.26.1-4', '2.26.1', 0],
  ['', '1.0.0', -1],
])('%s against %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
