import { applyPatch } from 'diff';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { unifiedDiff } from './unified-diff.ts';

test.each([
  ['equal', 'a\n', 'a\n', ''],
  ['both empty', '', '', ''],
  ['from empty', '', 'a\nb\n', '@@ -0,0 +1,2 @@\n+a\n+b\n'],
  ['to empty', 'a\n', '', '@@ -1,1 +0,0 @@\n-a\n'],
  ['a line', 'a\nb\nc\n', 'a\nx\nc\n', '@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n'],
  [
    'a final newline lost',
    'a\nb\n',
    'a\nb',
    '@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file\n',
  ],
  ['a final newline gained', 'b', 'b\n', '@@ -1,1 +1,1 @@\n-b\n\\ No newline at end of file\n+b\n'],
  ['a carriage return', 'a\r\n', 'a\n', '@@ -1,1 +1,1 @@\n-a\r\n+a\n'],
])('%s', (_, before, after, hunks) => {
  const header = hunks === '' ? '' : '--- a/nginx.conf\n+++ b/nginx.conf\n';

  expect(unifiedDiff(before, after, { path: 'nginx.conf' })).toBe(header + hunks);
});

test('keeps three lines of context, or as many as asked', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `${i}\n`);
  const changed = lines.with(10, 'x\n').join('');

  const count = (context?: number) =>
    unifiedDiff(lines.join(''), changed, {
      path: 'a',
      ...(context === undefined ? {} : { context }),
    })
      .split('\n')
      .filter((line) => line.startsWith(' ')).length;

  expect([count(), count(1), count(0)]).toEqual([6, 2, 0]);
});

test('the patch makes the new text of the old one', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '', '-', '+x', ' y'))
    .chain((lines) => fc.constantFrom(lines.join('\n'), `${lines.join('\n')}\n`));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const patch = unifiedDiff(before, after, { path: 'a' });

      expect(patch === '' ? before : applyPatch(before, patch)).toBe(after);
    }),
    { numRuns: 500 },
  );
});

function many(word: string, count: number): string {
  return `${word}\n`.repeat(count);
}

function numbered(word: string): string {
  return Array.from({ length: 5000 }, (_, i) => `${word}${i}\n`).join('');
}

test('texts too different or too long are counted, not compared', () => {
  expect(unifiedDiff(numbered('a'), numbered('b'), { path: 'x' })).toBe(
    '--- a/x\n+++ b/x\n# too different to show: 5000 lines before, 5000 after\n',
  );
  expect(unifiedDiff(many('abc', 600_000), 'abc', { path: 'x' })).toBe(
    '--- a/x\n+++ b/x\n# too different to show: 600000 lines before, 1 after\n',
  );
});
