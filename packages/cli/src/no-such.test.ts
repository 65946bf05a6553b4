import { expect, test } from 'vitest';
import { noSuch } from './no-such.ts';

const KNOWN = ['apple', 'pear'];

test.each([
  ['peer', 'there is no fruit `peer`. Did you mean `pear`?'],
  ['banana', 'there is no fruit `banana`. There are: apple, pear.'],
  ['', 'there is no fruit ``. There are: apple, pear.'],
])('%s', (name, sentence) => {
  expect(noSuch('fruit', name, KNOWN)).toBe(sentence);
});
