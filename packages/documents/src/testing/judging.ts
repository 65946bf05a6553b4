import type { Claim } from '../claims/claim.ts';
import type { Fact, Ledger, RetiredFact } from '../ledger/fact.ts';
import { readValue } from '../value/read-value.ts';
import { sameValue } from '../value/same-value.ts';
import { subjectKey } from '../subject/subject.ts';
import type { Subject } from '../subject/subject.ts';
import type { Value, ValueKind } from '../value/value.ts';

const NOWHERE = { line: 1, column: 1, offset: 0 };

/** `host/kiln` as a subject. */
export function subjectOf(key: string): Subject {
  const slash = key.indexOf('/');
  return { kind: key.slice(0, slash) as Subject['kind'], id: key.slice(slash + 1) };
}

export function valueOf(text: string, kind: ValueKind): Value {
  const value = readValue(text, [kind]);
  if (value === undefined) throw new Error(`${text} is no ${kind}`);
  return value;
}

/** A claim that is asserted and certain, but for what a test says. */
export function claimOf(change: Partial<Claim> & Pick<Claim, 'attribute' | 'value'>): Claim {
  return {
    subject: undefined,
    environment: undefined,
    text: '',
    file: 'docs/pottery.md',
    span: { start: NOWHERE, end: NOWHERE },
    stance: 'asserted',
    form: 'table',
    sure: 'certain',
    ...change,
  };
}

export function ledgerWith(facts: readonly Fact[], retired: readonly RetiredFact[] = []): Ledger {
  return {
    facts,
    retired,
    of: (subject, attribute) =>
      facts.filter(
        (fact) => fact.attribute === attribute && subjectKey(fact.subject) === subjectKey(subject),
      ),
    having: (value) => facts.filter((fact) => sameValue(fact.value, value)),
  };
}
