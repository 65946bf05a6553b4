import { loadStack } from '@stackwright/schema';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { EVERYTHING, hostileStack, TEXT_FIELDS } from './index.ts';

test('the stack without texts is one that loads', () => {
  expect(loadStack(hostileStack('', []), 'stack.yaml').findings).toEqual([]);
  expect(parse(hostileStack('', []))).toEqual(EVERYTHING);
});

test('every field takes a harmless text', () => {
  expect(loadStack(hostileStack('text'), 'stack.yaml').findings).toEqual([]);
});

test.each(TEXT_FIELDS.map((field) => [field.path.join('.'), field] as const))(
  '%s holds the text and nothing else does',
  (_, field) => {
    const holds = JSON.stringify(parse(hostileStack('a needle', [field])));
    expect(holds).toContain('a needle');
    expect(loadStack(hostileStack('needle', [field]), 'stack.yaml').findings).toEqual([]);
  },
);
