import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { editionOf, enterpriseNames, enterpriseSeriesOf, isKnownSeries } from './names.ts';
import type { KnownSeries } from './names.ts';

const folder = path.resolve(import.meta.dirname, 'lists');

describe.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (file) => {
  const [, edition, series = ''] = /^([a-z]+)-(.+)\.txt$/.exec(file) ?? [];
  const names = readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean);

  test('every name has the edition of its list', () => {
    expect(isKnownSeries(series)).toBe(true);
    expect(names.length).toBeGreaterThan(300);
    const others = names.filter((name) => editionOf(name, series as KnownSeries) !== edition);
    expect(others).toEqual([]);
  });
});

test.each([
  ['web_studio', '18.0', 'enterprise'],
  ['account_asset', '18.0', 'enterprise'],
  ['account_payment', '18.0', 'community'],
  ['helpdesk_mgmt', '18.0', undefined],
  ['toString', '18.0', undefined],
] as const)('%s in %s: %s', (addon, series, edition) => {
  expect(editionOf(addon, series)).toBe(edition);
});

test('an addon that changed sides is one of Enterprise in some series only', () => {
  expect(enterpriseSeriesOf('pos_loyalty')).not.toContain('18.0');
  expect(editionOf('pos_loyalty', '18.0')).toBe('community');
});

test('a name is among the names of Enterprise when one series has it', () => {
  const names = enterpriseNames();
  expect(names).toContain('account_accountant');
  expect(names).not.toContain('account');
  expect(new Set(names).size).toBe(names.length);
});

test('a series without lists is not known', () => {
  expect(isKnownSeries('7.0')).toBe(false);
});
