import { expect, test } from 'vitest';
import { checkOption } from './check-option.ts';
import { isHarmlessValue, privateRanges } from './harmless-value.ts';
import { odooOptions } from './options.ts';

const WORD = 'lantern-tide';

test.each(['', '4', '-1', '2.5', '640 MB', '1_000', 'True', 'no', 'None', 'info', 'INFO'])(
  '%j may be shown',
  (text) => {
    const level = odooOptions('18.0').get('log_level');
    expect(level && isHarmlessValue(level, text)).toBe(true);
  },
);

test('no option repeats a word that it does not know', () => {
  for (const series of ['17.0', '19.0'] as const)
    for (const name of odooOptions(series).keys())
      expect(JSON.stringify(checkOption(series, name, WORD)) ?? '').not.toContain(WORD);
});

test.each([
  ['workers = 4\nlog_level = warn\nlist_db = False\n', []],
  ['workers = 4 # cores\n', []],
  [`workers = ${WORD}\n`, [WORD]],
  [`workers = ${WORD}\n  ${WORD}\n`, [`${WORD}\n  ${WORD}`]],
  [`log_level = ${WORD}\nlist_db = ${WORD}\nlimit_time_cpu = ${WORD}\n`, [WORD, WORD, WORD]],
  [`addons_path = /mnt/${WORD}\ndb_name = ${WORD}\n`, []],
  [`unheard_of = ${WORD}\n`, []],
  [`${WORD}\nworkers = 4\n`, [WORD]],
])('%j', (text, hidden) => {
  const conf = `[options]\n${text}`;
  const shown = privateRanges(conf, 'shop.conf').map(({ start, end }) =>
    conf.slice(start.offset, end.offset),
  );
  expect(shown).toEqual(hidden);
});

test.each([
  ['[options', []],
  ['workers = 4', []],
  ['workers 4', []],
  [`workers ${WORD}`, [`workers ${WORD}`]],
  [`db_name = ${WORD}`, [`db_name = ${WORD}`]],
])('a first line %j', (line, hidden) => {
  const shown = privateRanges(`${line}\nworkers = 2\n`, 'odoo.conf').map(({ start, end }) =>
    line.slice(start.offset, end.offset),
  );
  expect(shown).toEqual(hidden);
});

test('other files have none', () => {
  expect(privateRanges(`workers = ${WORD}\n`, 'nginx.conf')).toEqual([]);
});
