import fc from 'fast-check';
import { anyFinding, anyText } from '../../reporters/testing/any-report.ts';
import type { Change } from '../change.ts';
import { CONSEQUENCE_KINDS } from '../consequence.ts';
import type { Plan } from '../plan.ts';

const anyAction = fc.constantFrom('added', 'removed', 'changed');
const anyState = fc.constantFrom('read', 'absent', 'invalid');
const anyPath = fc.array(fc.oneof(anyText, fc.nat(9)), { minLength: 1, maxLength: 3 });

const anyChange: fc.Arbitrary<Change> = fc.record(
  { action: anyAction, what: anyText, was: anyText, is: anyText },
  { requiredKeys: ['action', 'what'] },
);

const anyOrigin = fc.oneof(
  fc.constant(undefined),
  fc.constant({ kind: 'default' as const }),
  fc.record({ kind: fc.constant('authored' as const), at: fc.record({ file: anyText }) }),
  fc.record({
    kind: fc.constant('inherited' as const),
    from: anyPath,
    at: fc.record({ file: anyText }),
  }),
  fc.record({
    kind: fc.constant('derived' as const),
    formula: anyText,
    source: anyText,
    inputs: fc.array(anyPath, { maxLength: 2 }),
  }),
);

/** Any plan, with hostile text in every field that can hold text. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  version: anyText,
  base: fc.record({
    ref: anyText,
    commit: anyText,
    isMergeBase: fc.boolean(),
    state: anyState,
    reasons: fc.array(anyText, { maxLength: 2 }),
  }),
  head: fc.record({
    ref: fc.option(anyText, { nil: undefined }),
    commit: fc.option(anyText, { nil: undefined }),
    state: anyState,
  }),
  consequences: fc.array(
    fc.record(
      { kind: fc.constantFrom(...CONSEQUENCE_KINDS), where: anyText, what: anyText, run: anyText },
      { requiredKeys: ['kind', 'where', 'what'] },
    ),
    { maxLength: 3 },
  ),
  artefacts: fc.array(
    fc.record(
      {
        path: anyText,
        title: anyText,
        renderer: anyText,
        kind: anyText,
        action: anyAction,
        changes: fc.array(anyChange, { maxLength: 3 }),
        lines: fc.record({ added: fc.nat(9), removed: fc.nat(9) }),
      },
      { requiredKeys: ['path', 'title', 'renderer', 'kind', 'action', 'changes'] },
    ),
    { maxLength: 3 },
  ),
  values: fc.array(
    fc
      .record(
        { path: anyPath, action: anyAction, was: anyText, is: anyText },
        { requiredKeys: ['path', 'action'] },
      )
      .chain((value) => anyOrigin.map((origin) => ({ ...value, origin }))),
    { maxLength: 3 },
  ),
  findings: fc.record({
    isCompared: fc.boolean(),
    new: fc.array(anyFinding, { maxLength: 2 }),
    fixed: fc.array(anyFinding, { maxLength: 2 }),
    silenced: fc.array(anyFinding, { maxLength: 2 }),
    kept: fc.nat(9),
  }),
});
