import type { Path } from '@stackwright/core';
import { expect, test } from 'vitest';
import { createTreeLocate } from './locate-tree.ts';
import { createSpans } from './source.ts';

const spanOf = createSpans('0 2 * * * backup\n');
const locate = createTreeLocate('crontab', {
  jobs: [{ span: spanOf(0, 16), nameSpan: spanOf(0, 9), command: { span: spanOf(10, 16) } }],
});

test.each<[Path, 'key' | 'value', Path, number | undefined, number | undefined]>([
  [['jobs', 0], 'value', ['jobs', 0], 0, 16],
  [['jobs', 0], 'key', ['jobs', 0], 0, 9],
  [['jobs', 0, 'command'], 'value', ['jobs', 0, 'command'], 10, 16],
  [['jobs', 0, 'command'], 'key', ['jobs', 0, 'command'], 10, 16],
  [['jobs', 0, 'user'], 'value', ['jobs', 0], 0, 16],
  [['jobs', 7], 'value', [], undefined, undefined],
  // Names that every object has are no part of the tree.
  [['jobs', 0, 'constructor', 'name'], 'value', ['jobs', 0], 0, 16],
])('%j (%s) is found at %j', (path, part, found, start, end) => {
  const { path: at, span } = locate(path, part);
  expect([at, span?.start.offset, span?.end.offset]).toEqual([found, start, end]);
});

test('a span never leaves its text, nor ends before it starts', () => {
  expect(spanOf(-5, 99)).toMatchObject({ start: { offset: 0 }, end: { offset: 17 } });
  expect(spanOf(9, 3)).toMatchObject({ start: { offset: 9 }, end: { offset: 9 } });
});
