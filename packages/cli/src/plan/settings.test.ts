import { formatPath } from '@stackwright/core';
import { expect, test } from 'vitest';
import { originText, valueText } from './reporters/words.ts';
import { compareSettings } from './settings.ts';
import { BAKERY, bakeryWith, sideOf } from './testing/bakery.ts';

test.each<[name: string, from: string, to: string, lines: readonly string[]]>([
  [
    'a value that was written',
    'till:1.0',
    'till:1.1',
    ['services.till.image: "till:1.0" → "till:1.1" [stack.yaml:14:12]'],
  ],
  [
    'what follows from it',
    'ttl: 1h',
    'ttl: 5m',
    ['zones["example.com"].ttl: "1h" → "5m" [stack.yaml:37:10]'],
  ],
  [
    'the value of a variable is not shown',
    'TILL_MODE: rye',
    'TILL_MODE: wheat',
    ['services.till.environment.TILL_MODE: changed: not shown [stack.yaml:25:18]'],
  ],
  [
    'a default in place of what was written',
    ', class: cache',
    '',
    ['services.till.volumes.scratch.class: "cache" → "important" [the default]'],
  ],
  ['order and layout', '  SPARE: {}\n', '  SPARE:   {} # here\n', []],
])('%s', (_, from, to, lines) => {
  const changes = compareSettings(sideOf(BAKERY).stack, sideOf(bakeryWith(from, to)).stack);

  expect(
    changes.map((change) => {
      return `${formatPath(change.path)}: ${valueText(change)} [${originText(change.origin)}]`;
    }),
  ).toEqual(lines);
  expect(JSON.stringify(changes)).not.toMatch(/rye|wheat/);
});

test('a stack that comes as a whole is told by its files', () => {
  expect(compareSettings(undefined, sideOf(BAKERY).stack)).toEqual([]);
});
