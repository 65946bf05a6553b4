import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interpolate, readInterpolation } from './interpolation.ts';

test.each([
  ['$TAG', [{ name: 'TAG' }]],
  ['odoo:${TAG}', [{ name: 'TAG' }]],
  ['${TAG:-18.0}', [{ name: 'TAG', operator: ':-', operand: '18.0' }]],
  ['${TAG-}', [{ name: 'TAG', operator: '-', operand: '' }]],
  ['${TAG:?set it}', [{ name: 'TAG', operator: ':?', operand: 'set it' }]],
  ['${TAG+x}', [{ name: 'TAG', operator: '+', operand: 'x' }]],
  ['$$TAG $$$$', []],
  [
    '${A:-${B:-c}}',
    [
      { name: 'A', operand: '${B:-c}', nested: false },
      { name: 'B', operand: 'c', nested: true },
    ],
  ],
  ['$A$B', [{ name: 'A' }, { name: 'B' }]],
])('%s', (text, expected) => {
  const { variables, bad } = readInterpolation(text);
  expect(variables).toMatchObject(expected);
  expect(variables).toHaveLength(expected.length);
  expect(bad).toEqual([]);
});

test('a variable inside a default has its own exact place', () => {
  const text = 'x${A:-y${B}z}';
  expect(readInterpolation(text).variables.map(({ start, end }) => text.slice(start, end))).toEqual(
    ['${A:-y${B}z}', '${B}'],
  );
});

test.each([
  ['pa${1}word', [2]],
  ['${', [0]],
  ['${A', [0]],
  ['${A:-b', [0]],
  ['${A!b}', [0]],
  ['${}', [0]],
])('%s holds a ${ that Compose refuses', (text, expected) => {
  expect(readInterpolation(text).bad.map(({ start }) => start)).toEqual(expected);
  expect(interpolate(text, { A: '1' })).toBeUndefined();
});

test.each<[string, Readonly<Record<string, string>>, string | undefined]>([
  ['${BIND:-127.0.0.1}:80', {}, '127.0.0.1:80'],
  ['${BIND:-127.0.0.1}:80', { BIND: '' }, '127.0.0.1:80'],
  ['${BIND-127.0.0.1}:80', { BIND: '' }, ':80'],
  ['$BIND:80', {}, undefined],
  ['${BIND:?}', {}, undefined],
  ['${A:-${B:-c}}', {}, 'c'],
  ['${A:+x}', { A: '1' }, 'x'],
  ['$$A', {}, '$A'],
  ['echo $1 $', {}, 'echo $1 $'],
])('%s with %j is %j', (text, values, expected) => {
  expect(interpolate(text, values)).toBe(expected);
});

test('no text makes it throw, and every place is the text of its variable', () => {
  const pieces = fc.constantFrom('$', '{', '}', 'A', '_b', ':-', '?', '+', '$$', ' ', '1', '${');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      interpolate(text);
      for (const { name, start, end } of readInterpolation(text).variables) {
        expect(text.slice(start, end)).toMatch(new RegExp(`^\\$\\{?${name}`));
      }
    }),
    { numRuns: 2000 },
  );
});
