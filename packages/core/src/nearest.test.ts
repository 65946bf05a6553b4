import { expect, test } from 'vitest';
import { distanceBetween, nearest } from './nearest.ts';

test.each<[word: string, candidates: readonly string[], expected: string | undefined]>([
  ['addres', ['address', 'os', 'ssh'], 'address'],
  ['hsots', ['hosts', 'zones'], 'hosts'],
  ['Hosts', ['hosts'], 'hosts'],
  ['retierd', ['retried', 'retired'], 'retired'],
  ['ab', ['xy', 'cd'], undefined],
  ['x', ['y'], undefined],
  ['completely', ['different'], undefined],
  ['cat', ['car', 'bat'], 'bat'],
  ['', ['a'], undefined],
])('nearest to %j among %j is %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test.each<[a: string, b: string, distance: number]>([
  ['', '', 0],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
  ['abcd', 'badc', 2],
  ['same', 'same', 0],
])('distance between %j and %j is %i', (a, b, distance) => {
  expect(distanceBetween(a, b)).toBe(distance);
  expect(distanceBetween(b, a)).toBe(distance);
});

test('the distance is exact up to its limit and greater beyond it', () => {
  const words = ['address', 'addres', 'adress', 'sserdda', 'dadress', 'host', 'hsot', 'tsoh', ''];
  for (const a of words) {
    for (const b of words) {
      const exact = distanceBetween(a, b);
      for (const limit of [0, 1, 2, 3]) {
        const limited = distanceBetween(a, b, limit);
        expect(exact <= limit ? limited : limited > limit).toBe(exact <= limit ? exact : true);
      }
    }
  }
});
