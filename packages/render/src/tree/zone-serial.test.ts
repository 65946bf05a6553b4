import { expect, test } from 'vitest';

import { nextZoneMemory } from './zone-serial.ts';

const [OLD, NEW] = ['0'.repeat(64), '1'.repeat(64)];

test.each([
  ['a new zone', undefined, NEW, 1],
  ['the same records', { serial: 7, records: NEW }, NEW, 7],
  ['other records', { serial: 7, records: OLD }, NEW, 8],
  ['the last serial', { serial: 2 ** 32 - 1, records: OLD }, NEW, 1],
])('%s', (_, previous, records, serial) => {
  expect(nextZoneMemory(previous, records)).toEqual({ serial, records });
});
