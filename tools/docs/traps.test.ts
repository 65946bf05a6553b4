import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../packages/lint/src/index.ts';
import { inventoryRows } from './inventory.ts';
import { countTable, rulesBeyond, trapRows } from './traps.ts';
import type { TrapRow } from './traps.ts';

const DOCS = path.resolve(import.meta.dirname, '../../docs');
const PAGE = path.join(DOCS, 'traps.md');
/** The first and last numbers of each run of ids. A trap is found, or it is said why not: never forgotten. */
const RUNS = [
  ['T', 1, 27],
  ['T', 30, 41],
  ['T', 42, 48],
  ['T', 50, 58],
  ['T', 60, 69],
  ['T', 70, 80],
  ['G', 1, 14],
] as const;
/** Rows of the inventory that contradict others, and so are traps too. */
const JOINS = ['V04', 'X05', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09', 'H05', 'H10'];
/** Rules about what is in a repository besides configuration are no traps of running Odoo, and need no row. */
const ELSEWHERE: ReadonlySet<string> = new Set(['code', 'documents', 'pins', 'secrets']);

const page = readFileSync(PAGE, 'utf8');
const rows = trapRows(page);
const beyond = rulesBeyond(page);
const ids: readonly string[] = rules.map(({ id }) => id);

test('every trap has one row, in order', () => {
  const numbered = RUNS.flatMap(([letter, first, last]) =>
    Array.from(
      { length: last - first + 1 },
      (_, index) => `${letter}${String(first + index).padStart(2, '0')}`,
    ),
  );
  const expected = [...numbered, ...JOINS];
  expect(rows.slice(0, expected.length).map(({ id }) => id)).toEqual(expected);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('the joins are rows of the inventory', () => {
  const inventory = inventoryRows(readFileSync(path.join(DOCS, 'inventory.md'), 'utf8'));
  expect(inventory.map(({ id }) => id)).toEqual(expect.arrayContaining(JOINS));
});

describe.each(rows)('$id $about', (row) => {
  test('is described, and found or explained', () => {
    expect(row.about).not.toBe('');
    expect([...row.rules, ...row.left]).not.toEqual([]);
    for (const { text } of row.left) expect(text.length).toBeGreaterThan(10);
  });

  test('its rules exist, each named once', () => {
    expect(row.rules.filter((rule) => !ids.includes(rule))).toEqual([]);
    expect(new Set(row.rules).size).toBe(row.rules.length);
  });
});

test('every rule has a row, or is listed as beyond the traps', () => {
  const needed = rules.filter(({ subject }) => !ELSEWHERE.has(subject)).map(({ id }) => id);
  const named = new Set([...rows.flatMap((row) => row.rules), ...beyond]);
  const advice = 'name it in a row of docs/traps.md, or below "Rules beyond the traps"';
  expect(
    needed.filter((rule) => !named.has(rule)),
    advice,
  ).toEqual([]);
});

test('a rule beyond the traps exists and has no row', () => {
  const found = new Set(rows.flatMap((row) => row.rules));
  expect(beyond).not.toEqual([]);
  expect(beyond.filter((rule) => !ids.includes(rule) || found.has(rule))).toEqual([]);
});

test('the numbers at the top are those of the rows', () => {
  const block = /^\| traps \| number \|\n(?:\|.*\n)+/m;
  const table = `${countTable(rows)}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) {
    writeFileSync(PAGE, page.replace(block, table));
  } else {
    expect(block.exec(page)?.[0]).toBe(table);
  }
});

describe('how the page is read', () => {
  const link = (rule: string) => `[\`${rule}\`](reference/rules.gen.md#${rule})`;
  const lines = [
    `| T01 | Wet ink | ${link('no-wet-ink')} | |`,
    `| T02 | Loose leaves | ${link('no-leaf')}, ${link('no-wet-ink')} | left to drift: the wind; which blows |`,
    '| T03 | Lost keys | | cannot be told: who has them; left to drift: the door |',
    `- ${link('known-glue')}: it holds the rest.`,
  ].join('\n');

  test('rows, reasons and rules beyond', () => {
    expect(trapRows(lines)).toEqual([
      { id: 'T01', about: 'Wet ink', rules: ['no-wet-ink'], left: [] },
      {
        id: 'T02',
        about: 'Loose leaves',
        rules: ['no-leaf', 'no-wet-ink'],
        left: [{ reason: 'left to drift', text: 'the wind; which blows' }],
      },
      {
        id: 'T03',
        about: 'Lost keys',
        rules: [],
        left: [
          { reason: 'cannot be told', text: 'who has them' },
          { reason: 'left to drift', text: 'the door' },
        ],
      },
    ] satisfies readonly TrapRow[]);
    expect(rulesBeyond(lines)).toEqual(['known-glue']);
  });

  test('numbers', () => {
    const counts = [...countTable(trapRows(lines)).matchAll(/\| (\d+) \|/g)].map(([, n]) => n);
    expect(counts.map(Number)).toEqual([3, 2, 1, 0, 0, 0, 0, 1, 0, 0, 2]);
  });

  test.each([
    ['| T01 | Wet | ink | [`a`](reference/rules.gen.md#a) | |', 'four cells'],
    ['| T01 | Wet ink | [`a`](reference/rules.gen.md#b) | |', 'leads elsewhere'],
    ['| T01 | Wet ink | | nobody knows |', 'begins with one of the words'],
  ])('%s is refused', (line, message) => {
    expect(() => trapRows(line)).toThrow(message);
  });
});
