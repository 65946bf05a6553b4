import { loadStack } from '@stackwright/schema';
import { hostileStack, TEXT_FIELDS } from '@stackwright/testkit';
import { expect, test } from 'vitest';
import { sampleOptions, sampleReport } from '../reporters/testing/sample-report.ts';
import { planOf } from './plan.ts';
import type { Plan } from './plan.ts';
import { planReporters } from './reporters/index.ts';
import type { Side } from './side.ts';
import { BAKERY, bakeryWith, NOTHING, sideOf } from './testing/bakery.ts';

const [finding] = sampleReport.findings;
if (finding === undefined) throw new Error('the sample has findings');

function plan(base: Side, head: Side): Plan {
  return planOf({
    version: '0.1.0',
    base: { ...base, ref: 'main', commit: 'a'.repeat(40), isMergeBase: false },
    head: { ...head, ref: undefined, commit: undefined },
  });
}

/** How much is said of each part. */
function sizes({ artefacts, values, consequences, findings }: Plan) {
  const parts = { artefacts, values, consequences, new: findings.new, fixed: findings.fixed };
  return Object.fromEntries(Object.entries(parts).map(([name, { length }]) => [name, length]));
}

const NONE = { artefacts: 0, values: 0, consequences: 0, new: 0, fixed: 0 };
const broken: Side = {
  ...NOTHING,
  state: 'invalid',
  findings: [{ ...finding, url: undefined, what: 'It is of another time.' }],
};

test('a stack and itself', () => {
  expect(sizes(plan(sideOf(BAKERY), sideOf(BAKERY)))).toEqual(NONE);
});

test('a base that is invalid: nothing is called a change, and why is said', () => {
  const head = { ...sideOf(BAKERY), findings: [finding] };
  const told = plan(broken, head);

  expect(sizes(told)).toEqual({ ...NONE, new: 1 });
  expect(told.base.reasons).toEqual([expect.stringContaining('It is of another time.')]);
  expect(told.findings.isCompared).toBe(false);
});

test('a head that is invalid: no file is said to go', () => {
  expect(sizes(plan(sideOf(BAKERY), broken))).toEqual({ ...NONE, new: 1 });
});

test('a base without a stack: all is new, and no value is said to change', () => {
  const side = sideOf(BAKERY);

  expect(sizes(plan(NOTHING, side))).toMatchObject({
    artefacts: side.artefacts.length,
    values: 0,
  });
});

test('what a change does is undone by the way back', () => {
  const [was, is] = [sideOf(BAKERY), sideOf(bakeryWith('till:1.0', 'till:1.1'))];
  const paths = (one: Plan) => one.artefacts.map(({ path }) => path);

  expect(paths(plan(was, is))).toEqual(paths(plan(is, was)));
});

test.each([`it's "quoted" \\ $HOME {{a}} %n`, 'first\nsecond: - x', '</b> <!-- | ` @baker #1'])(
  'a stack that holds %j wherever it may is compared and told',
  (text) => {
    const told = plan(plain, sideOf(hostile(text)));

    expect(told.values.length).toBeGreaterThan(0);
    expect(told.artefacts.length).toBeGreaterThan(0);
    for (const reporter of Object.values(planReporters))
      expect(reporter(told, sampleOptions)).not.toBe('');
  },
);

/** A stack that holds a text wherever the schema takes it. */
function hostile(text: string): string {
  const fields = TEXT_FIELDS.filter(
    (field) => loadStack(hostileStack(text, [field]), 'stack.yaml').ok,
  );
  return hostileStack(text, fields);
}

const plain = sideOf(hostile('plain'));
