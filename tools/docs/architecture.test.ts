import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

interface Override {
  readonly files: readonly string[];
  readonly rules: {
    readonly 'no-restricted-imports'?: 'off' | readonly [string, Restrictions];
  };
}

interface Restrictions {
  readonly patterns: readonly { readonly group: readonly string[] }[];
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const ARCHITECTURE = readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8');
const { overrides }: { readonly overrides: readonly Override[] } = JSON.parse(
  readFileSync(path.join(ROOT, '.oxlintrc.json'), 'utf8'),
);

/** Package to what its row says that it may import. */
const rows = [...ARCHITECTURE.matchAll(/^\| `packages\/(\w+)` \|[^|]+\| ([^|]+) \|/gm)].map(
  ([, id = '', imports = '']) => ({ id, imports: imports.split(', ') }),
);
const ids = rows.map(({ id }) => id);

test('every package has a row', () => {
  const packages = readdirSync(path.join(ROOT, 'packages'));
  expect(ids.toSorted()).toEqual(packages.filter((id) => restricted(id) || ids.includes(id)));
});

describe.each(rows.filter(({ id }) => restricted(id)))('$id', ({ id, imports }) => {
  const forbidden = ids.filter((other) => other !== id && forbids(id, other));

  test('what it may import is not forbidden', () => {
    expect(imports.filter((name) => forbidden.includes(name))).toEqual([]);
  });

  test('the siblings and the command line are forbidden', () => {
    const above = ['verify', 'cli'].filter((other) => other !== id);
    expect(forbidden).toEqual(expect.arrayContaining(above));
  });
});

/** Whether the linter has a border for a package. */
function restricted(id: string): boolean {
  return groups(id).length > 0;
}

function forbids(id: string, other: string): boolean {
  const names = other === 'cli' ? ['stackwright'] : [`@stackwright/${other}`, '@stackwright/*'];
  return names.some((name) => groups(id).includes(name));
}

function groups(id: string): readonly string[] {
  return overrides
    .filter(({ files }) => files.includes(`packages/${id}/src/**`))
    .flatMap(({ rules }) => {
      const rule = rules['no-restricted-imports'];
      return rule === undefined || rule === 'off' ? [] : rule[1].patterns;
    })
    .flatMap(({ group }) => group);
}
