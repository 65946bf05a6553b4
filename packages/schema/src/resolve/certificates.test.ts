import { describe, expect, test } from 'vitest';
import { bookshopWith, stackOf } from './testing/bookshop.ts';

describe('certificates', () => {
  test('each host has its own where an environment is spread over hosts', () => {
    const stack = stackOf(
      bookshopWith(
        ['edges:\n', 'edges:\n  cellar: {}\n'],
        ['{ image: reader,', '{ host: cellar, image: reader,'],
        ['zones:\n', 'certificates: { main: { covers: [production], lineage: shop } }\nzones:\n'],
      ),
    );
    expect(
      stack.certificates.map(({ id, host, lineage, names }) => [id, host, lineage, names]),
    ).toEqual([
      ['main', 'shelf', 'shop.example.com', ['shop.example.com']],
      ['main-cellar', 'cellar', 'reader.example.com', ['reader.example.com']],
      ['staging', 'shelf', 'shop.staging.example.com', ['shop.staging.example.com']],
    ]);
    expect(stack.edges.map(({ vhosts }) => vhosts.map(({ certificate }) => certificate))).toEqual([
      ['reader.example.com'],
      ['shop.example.com', 'shop.staging.example.com'],
    ]);
  });

  test('a declared one may bear the name of an environment that it does not cover', () => {
    const stack = stackOf(
      bookshopWith(['zones:\n', 'certificates: { staging: { covers: [production] } }\nzones:\n']),
    );
    expect(stack.certificates.map(({ id, lineage }) => [id, lineage])).toEqual([
      ['staging', 'shop.example.com'],
      ['staging-own', 'shop.staging.example.com'],
    ]);
    expect(stack.edges[0]?.vhosts.map(({ id, certificate }) => [id, certificate])).toEqual([
      ['reader.example.com', 'shop.example.com'],
      ['shop.example.com', 'shop.example.com'],
      ['shop.staging.example.com', 'shop.staging.example.com'],
    ]);
  });

  test.each([
    ['http-01', ['shop.example.com']],
    ['dns-01', ['shop.example.com', 'reader.example.com']],
  ])('names that point elsewhere, with %s', (challenge, names) => {
    const stack = stackOf(
      bookshopWith(
        ['records: []', 'records: [{ name: reader, a: 198.51.100.1 }]'],
        [
          'zones:\n',
          `certificates: { main: { covers: [production], challenge: ${challenge}, lineage: shop } }\nzones:\n`,
        ],
      ),
    );
    expect(stack.certificates[0]?.names).toEqual(names);
  });

  test('a wildcard that DNS proves has a directory without an asterisk', () => {
    const stack = stackOf(
      bookshopWith([
        'zones:\n',
        'certificates: { main: { covers: [production, staging], challenge: dns-01, names: ["*.shop", "*.staging"] } }\nzones:\n',
      ]),
    );
    expect(stack.certificates[0]).toMatchObject({
      lineage: 'shop.example.com',
      names: ['*.shop.example.com', '*.staging.example.com'],
    });
  });
});
