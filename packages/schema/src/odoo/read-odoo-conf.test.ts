import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readOdooConf } from './read-odoo-conf.ts';
import { ODOO_SERIES } from './series.ts';

function values(text: string, series: (typeof ODOO_SERIES)[number]): unknown {
  const { options } = readOdooConf(text, series);
  return Object.fromEntries([...options].map(([name, option]) => [name, option.value]));
}

function severity(text: string, series: '18.0' | '19.0'): string | undefined {
  return readOdooConf(text, series).problems[0]?.severity;
}

const CONF = `# The bakery's Odoo
[options]
DB_Name = bakery
workers: 2
list_db = False
proxy_mode = true
db_host = False
addons_path = /mnt/oca/web,
    # the second
    /mnt/oca/project
dbfilter = ^bakery$
websocket_rate_limit_burst = 20
transient_age_limit = 1.5
`;

test('values of a good file up to 18.0', () => {
  const read = values(CONF, '18.0');

  expect(read).toEqual({
    db_name: 'bakery',
    workers: 2,
    list_db: false,
    proxy_mode: true,
    db_host: null,
    addons_path: '/mnt/oca/web,\n/mnt/oca/project',
    dbfilter: '^bakery$',
    websocket_rate_limit_burst: '20',
    transient_age_limit: 1.5,
  });
  expect(readOdooConf(CONF, '18.0').problems).toEqual([]);
});

test('values of the same file in 19.0', () => {
  const read = values(CONF, '19.0');

  expect(read).toMatchObject({
    db_name: ['bakery'],
    db_host: null,
    addons_path: ['/mnt/oca/web', '/mnt/oca/project'],
    websocket_rate_limit_burst: 20,
  });
});

test.each([
  ['17.0', 'longpolling_port = 8073', 'gevent_port', 8073],
  ['18.0', 'xmlrpc_port = 8070', 'http_port', 8070],
  ['18.0', 'longpolling_port = 8073', 'longpolling_port', '8073'],
  ['19.0', 'without_demo = True', 'with_demo', false],
  ['19.0', 'without_demo = all', 'with_demo', false],
  ['19.0', 'without_demo = False', 'with_demo', true],
] as const)('%s: %s sets %s', (series, line, sets, value) => {
  const [option] = readOdooConf(`[options]\n${line}\n`, series).options.values();

  expect(option).toMatchObject({ sets, value });
});

describe('problems', () => {
  // series, text, [kind, effect, line, column, end column]
  test.each([
    ['18.0', '[options]\nworkers = 12 # x\n', [['inline-comment', 'stops', 2, 11, 17]]],
    ['18.0', '[options]\nlist_db=no\n', [['not-a-boolean', 'misread', 2, 9, 11]]],
    ['18.0', '[options]\nlongpolling_port = 8072\n', [['dropped-option', 'ignored', 2, 1, 17]]],
    ['17.0', '[options]\nlongpolling_port = 8072\n', [['deprecated-option', 'works', 2, 1, 17]]],
    [
      '18.0',
      '[options]\nsession_store = redis\nworkers =\nlog_level = warning\n',
      [
        ['unknown-option', 'ignored', 2, 1, 14],
        ['not-a-number', 'stops', 3, 10, 10],
        ['not-a-choice', 'stops', 4, 13, 20],
      ],
    ],
    ['18.0', 'workers = 2\n', [['missing-section-header', 'stops', 1, 1, 12]]],
    ['18.0', '\ufeff[options]\n', [['missing-section-header', 'stops', 1, 1, 11]]],
    ['18.0', '[options]\nworkers = 2\nWORKERS = 2\n', [['duplicate-option', 'stops', 3, 1, 8]]],
    ['18.0', '[options]\n[options]\n', [['duplicate-section', 'stops', 2, 1, 10]]],
    [
      '18.0',
      '[options]\nworkers 2\nlist_db\n',
      [
        ['bad-line', 'stops', 2, 1, 10],
        ['bad-line', 'stops', 3, 1, 8],
      ],
    ],
    ['18.0', '[odoo]\nworkers = 2\n', [['unread-section', 'ignored', 1, 1, 7]]],
    [
      '18.0',
      '[options]\n[queue_job]\nchannels = root:2\n',
      [['unread-section', 'ignored', 2, 1, 12]],
    ],
    ['18.0', '', [['missing-section', 'ignored', 1, 1, 1]]],
    ['18.0', '# nothing\n', [['missing-section', 'ignored', 1, 1, 1]]],
    ['18.0', '[DEFAULT]\nworkers = two\n[options]\n', [['not-a-number', 'stops', 2, 11, 14]]],
  ] as const)('%s %j', (series, text, wanted) => {
    const { problems } = readOdooConf(text, series);

    const seen = problems.map(({ kind, effect, span: { start, end } }) => [
      kind,
      effect,
      start.line,
      start.column,
      end.column,
    ]);
    expect(seen).toEqual(wanted);
  });

  test('a duplicate shows both places', () => {
    const [problem] = readOdooConf('[options]\nworkers = 2\nworkers = 4\n', '18.0').problems;

    expect(problem?.first?.start.line).toBe(2);
    expect(problem?.span.start.line).toBe(3);
  });

  test('another section is graver without [options], and from 19.0', () => {
    expect(severity('[options]\n[queue_job]\n', '18.0')).toBe('info');
    expect(severity('[options]\n[queue_job]\n', '19.0')).toBe('error');
    expect(severity('[odoo]\n', '18.0')).toBe('error');
  });
});

test('[DEFAULT] lends to [options], whose own values win', () => {
  const text = '[DEFAULT]\nworkers = 2\ndb_host = a\n[options]\ndb_host = b\n';

  expect(values(text, '18.0')).toEqual({ workers: 2, db_host: 'b' });
  expect(values('[DEFAULT]\nworkers = 2\n', '18.0')).toEqual({});
});

test('reads any text, and points into it', () => {
  const text = fc.array(
    fc.oneof(fc.constantFrom('[options]', '\n', '=', ':', ' ', '#', 'workers'), fc.string()),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...ODOO_SERIES), (parts, series) => {
      const all = parts.join('');
      for (const { span } of readOdooConf(all, series).problems) {
        expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
        expect(span.end.offset).toBeLessThanOrEqual(all.length);
      }
    }),
  );
});
