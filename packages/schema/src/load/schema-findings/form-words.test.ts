import { expect, test } from 'vitest';
import { formWords } from './form-words.ts';

test.each([
  [
    '^[a-z][a-z0-9-]{0,40}$',
    'lower case letters, digits and `-`, not beginning with digits or `-`, at most 41 characters',
  ],
  ['^[a-z_][a-z0-9_]*$', 'lower case letters, digits and `_`, not beginning with digits'],
  ['^[A-Z]{3}$', 'capital letters, 3 characters'],
  ['^[0-9a-f]{40}$', 'digits and a to f, 40 characters'],
  ['^[a-z0-9-]+$', 'lower case letters, digits and `-`'],
  ['^(a|b)$', undefined],
  ['^[^/]+$', undefined],
  ['^/[a-z]*$', undefined],
])('%s', (pattern, words) => {
  expect(formWords(pattern)).toBe(words);
});
