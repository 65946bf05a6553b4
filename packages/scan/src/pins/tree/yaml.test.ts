import { expect, test } from 'vitest';
import { place } from '../testing/shown.ts';
import { at, textOf, valueOf } from './tree.ts';
import { readYaml } from './yaml.ts';

function values(text: string): unknown {
  const { documents, mistakes } = readYaml(text);
  return mistakes.length > 0
    ? mistakes.map(({ what, span }) => `${place(span)} ${what.split(':')[0] ?? ''}`)
    : documents.map((tree) => JSON.parse(JSON.stringify(valueOf(tree))) as unknown);
}

test.each([
  ['a: 1\nb: [x, "y"]\n', [{ a: 1, b: ['x', 'y'] }]],
  ['a: 1\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
  ['a: &x {k: 1}\nb: *x\n', [{ a: { k: 1 }, b: { k: 1 } }]],
  ['a: &x {k: 1, l: 1}\nb: {<<: *x, k: 2}\n', [{ a: { k: 1, l: 1 }, b: { k: 2, l: 1 } }]],
  ['a: 1\na: 2\n', [{ a: 2 }]],
  ['"<<": 1\n', [{ '<<': 1 }]],
  ['', []],
  ['a: *none\n', ['1:4-1:9 an alias *none without an anchor before it']],
  ['a: &a [*a]\n', ['1:8-1:10 an alias *a without an anchor before it']],
  ['a: {<<: 1}\n', ['1:5-1:7 a merge key << that is given no mapping']],
  ['? [a]\n: 1\n', ['1:3-1:6 a key that is no text']],
])('%j', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test('a number keeps its text: 18.0 is a branch', () => {
  const [tree] = readYaml('branch: 18.0 # the series\n').documents;
  const branch = textOf(at(tree, 'branch'));
  expect(branch?.value).toBe('18.0');
  expect(branch && place(branch.span)).toBe('1:9-1:13');
});

test.each([
  ['brackets without end', '['.repeat(100_000)],
  [
    'maps without end',
    Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
  ],
  [
    'billions of aliases',
    `a0: &a0 [x]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]\n`).join('')}`,
  ],
])('%s do not end the program', (_, text) => {
  expect(readYaml(text).mistakes.length).toBeGreaterThan(0);
});
