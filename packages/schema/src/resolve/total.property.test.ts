import { readFileSync } from 'node:fs';
import type { Location } from '@stackwright/core';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadStack } from '../load-stack.ts';
import { parseDocument } from '../load/index.ts';
import { BOOKSHOP } from './testing/bookshop.ts';
import { mutate, mutation } from './testing/mutation.ts';

const REAL = readFileSync(new URL('../../../../stack.yaml', import.meta.url), 'utf8');
const EDITIONS = readFileSync(
  new URL('../../../../examples/editions/stack.yaml', import.meta.url),
  'utf8',
);
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 1000);

/** Never throws; a refusal has findings, and every finding points into the text. */
function expectTotal(text: string): void {
  const result = loadStack(text, 'stack.yaml');
  expect(result.ok).toBe(result.findings.length === 0);
  for (const { at, related, what, why, fix, severity } of result.findings) {
    expect(severity).toBe('error');
    for (const part of [what, why, fix]) expect(part).toMatch(/\S/);
    for (const location of [at, ...related.map((other) => other.at)]) expectInside(text, location);
  }
}

function expectInside(text: string, { file, span }: Location): void {
  expect(file).toBe('stack.yaml');
  if (span === undefined) throw new Error('a finding without a place');
  expect(span.start.offset).toBeGreaterThanOrEqual(0);
  expect(span.end.offset).toBeGreaterThanOrEqual(span.start.offset);
  expect(span.end.offset).toBeLessThanOrEqual(text.length);
  for (const { line, column, offset } of [span.start, span.end]) {
    const before = text.slice(0, offset).split('\n');
    expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
  }
}

describe.each([
  ['the stack of this repository', REAL],
  ['the editions', EDITIONS],
  ['the bookshop', BOOKSHOP],
])('%s', (_, source) => {
  const parsed = parseDocument(source, 'stack.yaml');
  const value = parsed.ok ? parsed.value.value : undefined;

  test('is loaded or refused with places, however its value is changed', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        expectTotal(stringify(mutations.reduce(mutate, value), { lineWidth: 0 }));
      }),
      { numRuns },
    );
  });

  test('is loaded or refused with places, whatever is put in or taken out of its text', () => {
    const cut = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 60 }),
      text: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom('\n', ': ', '- ', '{', '}', '[', '&a ', '*a', '"', '\\', '~', '  ', '#'),
      ),
    });
    fc.assert(
      fc.property(cut, ({ at, length, text }) => {
        const start = Math.floor(at * source.length);
        expectTotal(source.slice(0, start) + text + source.slice(start + length));
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});
