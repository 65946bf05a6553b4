import { expect, test } from 'vitest';
import { groupBy } from './group-by.ts';

test('keys and items keep their order, and undefined is a key', () => {
  const words = ['bun', 'apple', 'bagel', '', 'almond'];
  expect([...groupBy(words, (word) => word[0])]).toEqual([
    ['b', ['bun', 'bagel']],
    ['a', ['apple', 'almond']],
    [undefined, ['']],
  ]);
});
