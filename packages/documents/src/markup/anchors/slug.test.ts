import { expect, test } from 'vitest';
import { createSlugger, slugOf } from './slug.ts';

// As GitHub makes them.
test.each([
  ['Getting Started', 'getting-started'],
  ['2.1 What’s new?', '21-whats-new'],
  ['C++ & C#', 'c--c'],
  ['a_b  c-d', 'a_b--c-d'],
  ['🚀 Deploy', '-deploy'],
  [':rocket: Deploy', 'rocket-deploy'],
  ['Привет Ümlaut 你好', 'привет-ümlaut-你好'],
  ['RTO/RPO (targets)', 'rtorpo-targets'],
  ['5 — Costs', '5--costs'],
  ['½ × ² Ⅳ', '---ⅳ'],
  ['Caf\u0065\u0301', 'cafe\u0301'],
])('%s has the anchor %s', (heading, slug) => {
  expect(slugOf(heading)).toBe(slug);
});

test('a repeated heading gets a number that nobody else has', () => {
  const slug = createSlugger();
  expect(['Foo', 'foo', 'Foo-1', 'FOO', 'foo 1', 'bar'].map(slug)).toEqual([
    'foo',
    'foo-1',
    'foo-1-1',
    'foo-2',
    'foo-1-2',
    'bar',
  ]);
});
