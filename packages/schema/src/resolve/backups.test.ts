import { describe, expect, test } from 'vitest';
import { bookshopWith, stackOf } from './testing/bookshop.ts';

describe('backups', () => {
  test('each host of an environment keeps what lies there, and each database is dumped once', () => {
    const stack = stackOf(
      bookshopWith([
        '{ image: reader, port: 8080, domain: reader,',
        '{ host: cellar, image: reader, volumes: { data: { mount: /data, class: critical } },',
      ]),
    );
    expect(
      stack.backups.map(({ deployment, databases, files, drill }) => [
        deployment.folder,
        databases.map(({ id }) => id),
        files.map(({ id }) => id),
        drill,
      ]),
    ).toEqual([
      ['shelf/production', ['odoo'], ['filestore'], undefined],
      ['cellar/production', ['reader'], ['reader-data'], undefined],
    ]);
  });

  test('a database that two hosts use is dumped by the host of the environment', () => {
    const stack = stackOf(
      bookshopWith([
        'press: { state: planned,',
        'press: { image: press, host: cellar, database: reader, volumes: { data: { mount: /data, class: critical } },',
      ]),
    );
    expect(
      stack.backups.map(({ deployment, databases }) => [
        deployment.folder,
        databases.map(({ id }) => id),
      ]),
    ).toEqual([
      ['shelf/production', ['odoo', 'reader']],
      ['cellar/production', []],
    ]);
  });

  test('a database that is named twice is dumped once, namesakes bear their server', () => {
    const stack = stackOf(
      bookshopWith(
        ['databases: { odoo: {}', 'databases: { odoo: {}, archive: {}'],
        [
          '  books:\n',
          '  attic:\n    version: 16\n    publish: 5433\n    databases: { archive: {} }\n  books:\n',
        ],
        [
          '{ keep: { daily: 7d } }',
          '{ databases: [odoo, books/odoo, attic/archive, books/archive], keep: { daily: 7d } }',
        ],
      ),
    );
    expect(stack.backups[0]?.databases.map(({ id, path }) => [id, path.join('.')])).toEqual([
      ['attic-archive', 'backups.production.databases.2'],
      ['books-archive', 'backups.production.databases.3'],
      ['odoo', 'backups.production.databases.0'],
    ]);
  });
});
