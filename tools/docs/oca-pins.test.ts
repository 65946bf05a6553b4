import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../packages/lint/src/index.ts';
import { PIN_FORMATS } from '../../packages/scan/src/index.ts';
import { trapRows } from './traps.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/oca-pins.md'), 'utf8');
const rows = trapRows(page);

test('every condition has one row, in order, and is found or explained', () => {
  const expected = Array.from(
    { length: 30 },
    (_, index) => `L${String(index + 1).padStart(2, '0')}`,
  );
  expect(rows.map(({ id }) => id)).toEqual(expected);
  expect(rows.filter((row) => row.rules.length + row.left.length === 0)).toEqual([]);
});

test('every rule on pins has a row, and every rule that is named exists', () => {
  const named = new Set(rows.flatMap((row) => row.rules));
  const pins = rules.filter(({ subject }) => subject === 'pins').map(({ id }) => id);
  const ids: readonly string[] = rules.map(({ id }) => id);
  expect(pins.filter((id) => !named.has(id))).toEqual([]);
  expect([...named].filter((id) => !ids.includes(id))).toEqual([]);
});

test('every format is described', () => {
  const [, table = ''] = page.split('## Who pins');
  const described =
    table
      .split('##')[0]
      ?.split('\n')
      .filter((line) => /^\| .*`/.test(line)) ?? [];
  // Two shapes of one lock are a row together, and the stack is no format of its own.
  expect(described.length).toBe(PIN_FORMATS.length);
});
