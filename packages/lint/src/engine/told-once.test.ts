import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../config/index.ts';
import type { LintConfig } from '../config/index.ts';
import { rules } from '../rules.gen.ts';
import { lintTexts } from '../testing/index.ts';
import type { Texts } from '../testing/lint-texts.ts';
import { toldOnce } from './told-once.ts';

const ID = 'require-memory-limit';
const SHOP = 'services:\n  shop: { image: example/shop:1.2, restart: always }\n';

function told(texts: Texts, config: LintConfig = DEFAULT_CONFIG) {
  const { findings } = lintTexts(texts, { only: [ID], config });
  return toldOnce(findings, rules).map(({ at, related }) => [
    at.file,
    related.map((one) => one.at.file),
  ]);
}

test('advice stands at the first file, and leads to the others', () => {
  const texts = { 'a/compose.yaml': SHOP, 'b/compose.yaml': SHOP, 'c/compose.yaml': SHOP };
  expect(told(texts)).toEqual([['a/compose.yaml', ['b/compose.yaml', 'c/compose.yaml']]]);
});

test('a lone one stays as it is', () => {
  expect(told({ 'a/compose.yaml': SHOP })).toEqual([['a/compose.yaml', []]]);
});

test('what is silenced stays apart', () => {
  const silenced = SHOP.replace('  shop', `  # stackwright-ignore ${ID}: a trial of a day\n  shop`);
  expect(told({ 'a/compose.yaml': silenced, 'b/compose.yaml': SHOP })).toEqual([
    ['a/compose.yaml', []],
    ['b/compose.yaml', []],
  ]);
});

test('what may block a gate has a line of its own', () => {
  const config: LintConfig = {
    ...DEFAULT_CONFIG,
    rules: new Map([[ID, { severity: 'error', options: {} }]]),
  };
  expect(told({ 'a/compose.yaml': SHOP, 'b/compose.yaml': SHOP }, config)).toEqual([
    ['a/compose.yaml', []],
    ['b/compose.yaml', []],
  ]);
});
