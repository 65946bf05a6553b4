import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import { builtInTemplates, createTemplates, renderStack } from '@stackwright/render';
import { sha256 } from '@stackwright/render/node';
import { loadStack, schema } from '@stackwright/schema';
import { describe, expect, test } from 'vitest';
import { fits, inventoryRows } from './inventory.ts';
import { knowsPath } from './schema-path.ts';
import type { SchemaNode } from './schema-path.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** How many parts each section has. A part is described, or consciously left out: never forgotten. */
const PARTS = {
  D: 24,
  H: 10,
  V: 23,
  B: 15,
  C: 6,
  N: 8,
  O: 14,
  K: 13,
  M: 11,
  X: 27,
} as const;
const OTHERWISE = /^(?:checked later|described only): [^|]{10,}$/;

const rows = inventoryRows(readFileSync(path.join(ROOT, 'docs/inventory.md'), 'utf8'));
const stack = load();
const artefacts = render();

test('every part has one row, in order', () => {
  const expected = Object.entries(PARTS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `${section}${String(index + 1).padStart(2, '0')}`),
  );
  expect(rows.map(({ id }) => id)).toEqual(expected);
});

describe.each(rows)('$id $about', ({ about, paths, patterns, otherwise }) => {
  test('is described', () => {
    expect(about).not.toBe('');
    expect(paths).not.toEqual([]);
  });

  test('stack.yaml can say it', () => {
    expect(paths.filter((one) => !knowsPath(schema as SchemaNode, one))).toEqual([]);
  });

  test('stack.yaml says it, unless it is described only', () => {
    const said = paths.filter((one) => hasValue(stack.settings, one.split('.')));
    if (!otherwise.startsWith('described only')) expect(said).not.toEqual([]);
  });

  test('is written, or it is said why not', () => {
    if (patterns.length === 0 || otherwise !== '') expect(otherwise).toMatch(OTHERWISE);
  });

  test.each(patterns)('%s is rendered, and from what the row names', (pattern) => {
    const written = artefacts.filter((artefact) => fits(pattern, artefact.path));
    expect(written.map((artefact) => artefact.path)).not.toEqual([]);
    const sources = written.flatMap((artefact) => artefact.sources);
    const met = sources.filter((source) => paths.some((one) => meet(source, one.split('.'))));
    expect(met.map(formatPath), `sources: ${sources.map(formatPath).join(', ')}`).not.toEqual([]);
  });
});

describe('the tests of this page', () => {
  test.each([
    ['hosts.*.address', true],
    ['hosts.erp.address', false],
    ['hosts.*.adress', false],
    ['zones.*.records.*.cname', true],
    ['services.*.environment.*.secret', true],
    ['retired.*.value', true],
    ['title.text', false],
  ])('the schema and %s: %j', (one, known) => {
    expect(knowsPath(schema as SchemaNode, one)).toBe(known);
  });

  test.each([
    ['dns/*.zone', 'dns/example.com.zone', true],
    ['dns/*.zone', 'dns/example.com.zone.bak', false],
    ['*/compose.yaml', 'oven/edge/compose.yaml', false],
    ['*/edge/compose.yaml', 'oven/edge/compose.yaml', true],
    ['a.b', 'axb', false],
  ])('%s and %s: %j', (pattern, file, expected) => {
    expect(fits(pattern, file)).toBe(expected);
  });
});

/** Whether one of two paths lies within the other, `*` being any step. */
function meet(source: Path, path: readonly string[]): boolean {
  return source
    .slice(0, path.length)
    .every((step, index) => path[index] === '*' || path[index] === String(step));
}

/** Whether a tree has a value at a path, `*` being any step. */
function hasValue(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, below]) => (step === '*' || step === key) && hasValue(below, rest),
  );
}

function load() {
  const loaded = loadStack(readFileSync(path.join(ROOT, 'stack.yaml'), 'utf8'), 'stack.yaml');
  if (!loaded.ok) throw new Error(loaded.findings.map(({ what }) => what).join('\n'));
  return loaded.value;
}

function render() {
  const templates = createTemplates(builtInTemplates);
  return renderStack(stack, { templates, previous: undefined, hash: sha256 }).artefacts;
}
