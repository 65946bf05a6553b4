import { enterpriseSeriesOf } from '@stackwright/scan';
import { expect, test } from 'vitest';
import { substituteFor, substitutes } from './substitutes.ts';

test('what is replaced is one of Enterprise, and what replaces it never was', () => {
  const replaced = [...substitutes.keys()];
  expect(replaced.length).toBeGreaterThan(40);
  expect(replaced.filter((addon) => enterpriseSeriesOf(addon).length === 0)).toEqual([]);
  const modules = [...substitutes.values()].map(({ module }) => module);
  expect(modules.filter((addon) => enterpriseSeriesOf(addon).length > 0)).toEqual([]);
});

test('a substitute is named with its repository', () => {
  expect(substituteFor('hr_payroll')).toBe('`payroll` (OCA/payroll)');
  expect(substituteFor('toString')).toBeUndefined();
});
