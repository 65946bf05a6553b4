import { expect, test } from 'vitest';
import { attributeName, listed, notThe, pathName, subjectName, valueText } from './words.ts';

test.each([
  ['service', 'till', 'till'],
  ['stack', 'bookshop', 'the stack'],
  ['objective', 'stack', 'the objectives'],
  ['objective', 'till', 'the objective of till'],
  ['server', 'books', 'the database server books'],
  ['cost', 'total', 'the stack'],
  ['firewall', 'firewall', 'the firewall'],
  ['host', 'shelf', 'the host shelf'],
] as const)('%s %s', (kind, id, expected) => {
  expect(subjectName({ kind, id })).toBe(expected);
});

test('attributes', () => {
  expect(attributeName('database-host')).toBe('database host');
  expect(attributeName('cpus')).toBe('number of CPUs');
  expect(notThe('port')).toBe('not the port');
  expect(notThe('open-port')).toBe('no open port');
});

test('values are told as the document tells them', () => {
  const size = { kind: 'size', bytes: 2 * 1024 ** 3 } as const;
  expect(valueText(size, '4096 MB')).toBe('2048 MB');
  expect(valueText(size, 'much')).toBe('2 GiB');
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('%j', (words, expected) => {
  expect(listed(words, 'or')).toBe(expected);
});

test('paths', () => {
  expect(pathName(['hosts', 'shelf'])).toBe('`hosts.shelf`');
  expect(pathName([])).toBe('the stack');
});
