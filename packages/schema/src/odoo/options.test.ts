import { describe, expect, test } from 'vitest';

import { nearest } from '@stackwright/core';
import { OPTION_ROWS } from './option-rows.ts';
import { odooOptions, successorOf } from './options.ts';
import { isOdooSeries, ODOO_SERIES, websocketPortOption } from './series.ts';
import { isSslMode, requiresTls, SSL_MODES, verifiesServer } from './ssl-mode.ts';

describe('the table', () => {
  test('is sorted by name, then by series', () => {
    const keys = OPTION_ROWS.map(({ name, from = 16 }) => `${name}\u0000${from}`);

    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  test('tells one thing about an option in a series', () => {
    for (const major of [16, 17, 18, 19]) {
      const rows = OPTION_ROWS.filter(({ from = 16, to = 19 }) => from <= major && major <= to);
      const names = rows.map(({ name }) => name);

      expect(names).toEqual([...new Set(names)]);
    }
  });

  test.each(ODOO_SERIES)('names successors that %s has', (series) => {
    for (const row of OPTION_ROWS) {
      const use = odooOptions(series).get(row.name)?.replacedBy ?? successorOf(series, row.name);
      if (use !== undefined) expect(odooOptions(series).has(use), `${row.name}: ${use}`).toBe(true);
    }
  });

  test.each(ODOO_SERIES)('gives defaults of their own type in %s', (series) => {
    const types = { bool: 'boolean', float: 'number', int: 'number' } as const;
    for (const option of odooOptions(series).values()) {
      if (option.default === undefined) continue;
      const wanted = { ...types, choice: '', list: '', path: '', paths: '', string: '' }[
        option.type
      ];
      expect(typeof option.default, option.name).toBe(wanted || 'string');
      if (option.choices) expect(option.choices).toContain(option.default);
    }
  });

  // Counted in Odoo's own source: declared options, file-only options and options read undeclared.
  test.each([
    ['16.0', 90],
    ['17.0', 90],
    ['18.0', 97],
    ['19.0', 93],
  ] as const)('%s knows %i options', (series, count) => {
    expect(odooOptions(series).size).toBe(count);
  });
});

test.each([
  ['16.0', 'int', undefined],
  ['17.0', 'int', undefined],
  ['18.0', undefined, 'gevent_port'],
  ['19.0', undefined, 'gevent_port'],
] as const)('longpolling_port in %s', (series, type, successor) => {
  expect(odooOptions(series).get('longpolling_port')?.type).toBe(type);
  expect(successorOf(series, 'longpolling_port')).toBe(successor);
});

test.each([
  ['14.0', 'longpolling_port'],
  ['15.0', 'longpolling_port'],
  ['16.0', 'gevent_port'],
  ['18.0', 'gevent_port'],
  ['master', 'gevent_port'],
] as const)('the websocket port of %s is %s', (series, option) => {
  expect(websocketPortOption(series)).toBe(option);
});

test('series by text', () => {
  expect(ODOO_SERIES.every(isOdooSeries)).toBe(true);
  expect(['18', '15.0', '20.0', ''].some(isOdooSeries)).toBe(false);
});

test('sslmode by strength', () => {
  expect(SSL_MODES.filter(requiresTls)).toEqual(['require', 'verify-ca', 'verify-full']);
  expect(SSL_MODES.filter(verifiesServer)).toEqual(['verify-ca', 'verify-full']);
  expect(odooOptions('18.0').get('db_sslmode')?.choices).toEqual(SSL_MODES);
  expect(isSslMode('required')).toBe(false);
});

describe('the nearest name', () => {
  test.each([
    ['db_hots', 'db_host'],
    ['worker', 'workers'],
    ['limit_time_cpus', 'limit_time_cpu'],
    ['db_max_conn', 'db_maxconn'],
    ['dbname', 'db_name'],
    ['ports', undefined],
    ['x', undefined],
    ['', undefined],
    ['something_else', undefined],
  ])('%s: %s', (name, wanted) => {
    expect(nearest(name, [...odooOptions('18.0').keys()])).toBe(wanted);
  });
});
