import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planCheck } from '../../reporters/testing/json-validity.ts';
import { pageOf } from '../../reporters/testing/markdown-page.ts';
import { sampleOptions, sampleReport } from '../../reporters/testing/sample-report.ts';
import { isWebAddress } from '../../reporters/web-address.ts';
import type { Plan } from '../plan.ts';
import { anyPlan } from '../testing/any-plan.ts';
import { planReporters } from './index.ts';
import type { PlanFormat } from './index.ts';
import { PLAN_SCHEMA_VERSION } from './json.ts';

const ELEMENTS = /^(a|code|details|h3|li|p|page|strong|summary|table|tbody|td|th|thead|tr|ul)$/;

/** Throws unless a text is valid in its format. A format without an entry does not compile. */
const checks: Readonly<Record<PlanFormat, (text: string) => void>> = {
  json: planCheck(),
  markdown: (text) => {
    expect(pageOf(text).elements.filter((name) => !ELEMENTS.test(name))).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.startsWith('<!-- stackwright-plan -->\n')).toBe(true);
  },
  pretty: (text) =>
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u),
};

const quiet: Plan = {
  version: '0.1.0',
  base: { ref: 'main', commit: 'a'.repeat(40), isMergeBase: true, state: 'read', reasons: [] },
  head: { ref: undefined, commit: undefined, state: 'read' },
  consequences: [],
  artefacts: [],
  values: [],
  findings: { isCompared: true, new: [], fixed: [], silenced: [], kept: 0 },
};

describe.each(Object.keys(planReporters) as readonly PlanFormat[])('%s', (format) => {
  test('stays valid, and the same twice, with hostile text in every field', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const text = planReporters[format](plan, sampleOptions);
        checks[format](text);
        expect(planReporters[format](structuredClone(plan), sampleOptions)).toBe(text);
        expect(text.endsWith('\n')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['json', '{"schemaVersion":1}'],
  ['markdown', '<!-- stackwright-plan -->\n<b>x</b>\n'],
  ['markdown', 'no marker\n'],
  ['pretty', '\u001b[31m\n'],
] as const)('the check of %s refuses what is wrong', (format, text) => {
  expect(() => checks[format](text)).toThrow();
});

test('a page links to rules only', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const addresses = plan.findings.new.map(({ url }) => url).filter(isWebAddress);

      expect(pageOf(planReporters.markdown(plan)).links).toHaveLength(addresses.length);
    }),
  );
});

test('a change that does nothing is one line and what was compared', () => {
  expect(planReporters.markdown(quiet)).toBe(
    '<!-- stackwright-plan -->\n### Stackwright plan: no rendered file changes, 0 new findings\n\nCompared: the files as they are, against aaaaaaa, where the branch left main.\n',
  );
});

const [finding] = sampleReport.findings;
if (finding === undefined) throw new Error('the sample has findings');
const times = <T>(count: number, item: T): readonly T[] =>
  Array.from({ length: count }, () => item);
const artefact = {
  path: 'a',
  title: 'a',
  renderer: 'r',
  kind: 'nginx',
  action: 'changed',
  changes: [{ action: 'changed', what: 'b', was: '1', is: '2' }],
} as const;

test.each<[name: string, part: Partial<Plan>]>([
  ['consequences', { consequences: times(5000, { kind: 'dns', where: 'a', what: 'b' }) }],
  ['files', { artefacts: times(5000, artefact) }],
  [
    'one file of many changes',
    { artefacts: [{ ...artefact, changes: times(5000, artefact.changes[0]) }] },
  ],
  ['a file of a megabyte', { artefacts: times(9, { ...artefact, title: '@'.repeat(1_000_000) }) }],
  ['values', { values: times(5000, { path: ['a'], action: 'added', origin: undefined }) }],
  ['findings', { findings: { ...quiet.findings, new: times(5000, finding) } }],
  ['fixed findings', { findings: { ...quiet.findings, fixed: times(5000, finding) } }],
  [
    'everything',
    {
      consequences: times(5000, { kind: 'dns', where: 'a', what: 'b' }),
      artefacts: times(5000, artefact),
      values: times(5000, { path: ['a'], action: 'added', origin: undefined }),
      findings: { ...quiet.findings, new: times(5000, finding), fixed: times(5000, finding) },
    },
  ],
])('a page of too many or too long %s fits, and counts what it left out', (name, part) => {
  const text = planReporters.markdown({ ...quiet, ...part });
  const page = pageOf(text);

  expect(text.length).toBeLessThanOrEqual(60_000);
  if (!name.startsWith('a file')) expect(page.text).toMatch(/… and \d+ more/);
  const left = Number(/… and (\d+) more rows/.exec(page.text)?.[1] ?? 0);
  if (name === 'findings') expect(page.rows.length + left).toBe(5000);
});

test('the published schema describes every key and is of the version that is written', () => {
  const file = new URL('../../reporters/json/plan.schema.json', import.meta.url);
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  const silent: string[] = [];
  const visit = (node: unknown, at: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const isSchema = 'type' in node || '$ref' in node || 'enum' in node || 'const' in node;
    if (isSchema && !('description' in node) && !('$ref' in node)) silent.push(at);
    for (const [key, value] of Object.entries(node)) visit(value, `${at}/${key}`);
  };
  visit(schema.properties, '');
  visit(schema.$defs, '$defs');

  expect(silent).toEqual([]);
  expect(schema.properties.schemaVersion.const).toBe(PLAN_SCHEMA_VERSION);
});
