import { expect, test } from 'vitest';
import type { AttributeId } from '../subject/attributes.ts';
import { claimOf, subjectOf, valueOf } from '../testing/judging.ts';
import { sameTier } from './tiers.ts';

const NIGHTLY = subjectOf('backup/nightly');

test.each<readonly [AttributeId, count: string, declared: string, same: boolean]>([
  ['keep-daily', '7', '7 days', true],
  ['keep-daily', '14', '7 days', false],
  ['keep-weekly', '30', '30 days', true],
  ['keep-weekly', '4', '30 days', true],
  ['keep-weekly', '4', '28 days', true],
  ['keep-weekly', '28', '30 days', false],
  ['keep-weekly', '6', '30 days', false],
  ['keep-monthly', '12', '1 year', true],
  ['keep-monthly', '6', '1 year', false],
  ['log-retention', '90', '90 days', false],
])('%s %s beside %s', (attribute, count, declared, same) => {
  const claim = claimOf({
    subject: NIGHTLY,
    attribute,
    value: valueOf(count, 'count'),
    text: count,
  });
  const fact = {
    subject: NIGHTLY,
    environment: undefined,
    attribute,
    value: valueOf(declared, 'duration'),
    path: [],
  };
  expect(sameTier(claim, fact)).toBe(same);
});
