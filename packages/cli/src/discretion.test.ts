import { expect, test } from 'vitest';
import { discretionOf, striker } from './discretion.ts';

const FILE = '.env';
const TEXT = 'DB_PASSWORD=lantern-tide-7\nURL=postgres://shop:gull-and-harbour@db/shop\n';
const texts = new Map([
  [FILE, TEXT],
  ['quiet.env', 'DB_PASSWORD=harbour-gull-9\n'],
]);
const finding = { rule: 'known-odoo-option', at: { file: FILE }, related: [] };

test('frames get a masked text of the files that findings name, and of no other', () => {
  const { sources } = discretionOf(texts, [finding]);
  expect([...sources]).toEqual([
    [FILE, 'DB_PASSWORD=**************\nURL=postgres://shop:****************@db/shop\n'],
  ]);
});

test('no string of any data keeps a secret', () => {
  const strike = striker(texts);
  const data = { what: 'not gull-and-harbour', list: ['a', { b: 'xlantern-tide-7x' }], count: 3 };
  expect(strike(data)).toEqual({ what: 'not ***', list: ['a', { b: 'x***x' }], count: 3 });
  expect(strike(new Map([['a', 'harbour-gull-9']]))).toEqual(new Map([['a', '***']]));
});

test('a password that is a word of ours changes no rule and no file', () => {
  const strike = striker([['.env', 'DB_PASSWORD=header-odoo-7\n']]);
  const found = {
    rule: 'no-header-odoo-7',
    at: { file: 'header-odoo-7/.env' },
    what: 'header-odoo-7',
  };
  expect(strike(found)).toEqual({ ...found, what: '***' });
});

test('a longer secret is struck before the shorter one that it begins with', () => {
  const strike = striker([['.env', 'A_PASSWORD=lantern-7\nB_PASSWORD=lantern-7-tide\n']]);
  expect(strike('lantern-7-tide lantern-7')).toBe('*** ***');
});
