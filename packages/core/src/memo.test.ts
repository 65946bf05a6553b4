import { expect, test } from 'vitest';
import { memoised } from './memo.ts';

test('asks once for each object, also when the answer is undefined', () => {
  const asked: object[] = [];
  const first = memoised((list: readonly number[]) => {
    asked.push(list);
    return list[0];
  });
  const [none, one] = [[], [1]];
  expect([first(none), first(one), first(none), first(one)]).toEqual([undefined, 1, undefined, 1]);
  expect(asked).toEqual([none, one]);
  expect(first([1])).toBe(1);
  expect(asked).toHaveLength(3);
});
