import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { figures } from '../../../testing/document-set/figures.ts';
import type { MeasuredSet } from '../../../testing/document-set/figures.ts';
import { lintSet } from '../../../testing/document-set/lint-set.ts';
import { measure } from '../../../testing/document-set/measure.ts';
import { readDocumentSet } from '../../../testing/document-set/read-set.ts';

const FIGURES = path.join(import.meta.dirname, 'figures.md');

const sets: readonly MeasuredSet[] = ['tuned', 'second'].map((name) => {
  const set = readDocumentSet(path.join(import.meta.dirname, name));
  const linted = lintSet(set);
  return { name, set, linted, measure: measure(set.labels, linted.findings) };
});

test('the figures are the ones that are written down', () => {
  const text = figures(sets);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(FIGURES, text);
  expect(text).toBe(readFileSync(FIGURES, 'utf8'));
});

/** What nobody may fall behind, in percent; raised as readers learn. */
const FLOORS = [
  { name: 'tuned', recall: 66, precision: 97 },
  { name: 'second', recall: 53, precision: 91 },
] as const;

test.each(FLOORS)('$name: lies are found, and what is told is one', ({ name, ...floor }) => {
  const { found, missed, right, wrong } = sets.find((one) => one.name === name)?.measure ?? none();
  expect((100 * found.length) / (found.length + missed.length)).toBeGreaterThan(floor.recall);
  expect((100 * right.length) / (right.length + wrong.length)).toBeGreaterThan(floor.precision);
});

function none(): never {
  throw new Error('there is no such set');
}
