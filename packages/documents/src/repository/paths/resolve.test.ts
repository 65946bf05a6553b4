import { expect, test } from 'vitest';
import { foldersAround, placesOf, resolved } from './resolve.ts';

test.each([
  ['', 'docs/a.md', 'docs/a.md'],
  ['docs', '../README.md', 'README.md'],
  ['docs/ops', './../a.md', 'docs/a.md'],
  ['docs', '../../a.md', undefined],
  ['docs', '.', 'docs'],
  ['a', '..', ''],
])('in %j, %s is %s', (folder, path, expected) => {
  expect(resolved(folder, path)).toBe(expected);
});

test('folders around, innermost first, end with the root', () => {
  expect(foldersAround('a/b/c')).toEqual(['a/b/c', 'a/b', 'a', '']);
  expect(foldersAround('')).toEqual(['']);
});

test('a path may be meant from the root and from every folder down to the document', () => {
  expect(placesOf('kilns/docs/fire.md', 'src/a.py')).toEqual([
    'src/a.py',
    'kilns/src/a.py',
    'kilns/docs/src/a.py',
  ]);
  expect(placesOf('docs/a.md', '../b.sh')).toEqual(['b.sh']);
  expect(placesOf('a.md', '../b.sh')).toEqual([]);
});
