import type { Claim } from '../claims/claim.ts';
import type { Fact, Ledger, RetiredFact } from '../ledger/fact.ts';
import { plainText } from '../ledger/plain-text.ts';
import { subjectKey } from '../subject/subject.ts';
import { sameValue } from '../value/same-value.ts';
import type { Judgement, Known } from './judgement.ts';
import { meantBesides, meantInstead } from './meant.ts';
import { isInProject, namesLike } from './names.ts';
import { sameState } from './state.ts';
import { sameTier } from './tiers.ts';

/** Holds a claim against what the stack declares. Pure and total. */
export function judge(claim: Claim, ledger: Ledger): Judgement {
  // A guess may be about anything, and of what was or may be the stack says nothing.
  if (claim.stance !== 'asserted' || claim.sure === 'guess') return { verdict: 'passed', claim };
  if (claim.subject === undefined) return judgeUnbound(claim, ledger);
  const facts = ledger.of(claim.subject, claim.attribute).filter(holdsIn(claim.environment));
  if (facts.length === 0) return judgeSilent(claim, ledger);
  const instead = meantInstead(claim, ledger)?.filter(holdsIn(claim.environment));
  const equal = [
    ...facts,
    ...meantBesides(claim, ledger).filter(holdsIn(claim.environment)),
    ...(instead ?? []),
  ].filter(
    (fact) => sameValue(claim.value, fact.value) || sameState(claim, fact) || sameTier(claim, fact),
  );
  if (equal.length > 0) return { verdict: 'verified', claim, facts: equal };
  if (instead?.length === 0) return { verdict: 'silent', claim };
  const held = instead ?? facts;
  return { verdict: 'contradicted', claim, facts: held, known: knownOf(claim, ledger) };
}

/** A value that identifies itself is known without a subject: a container's name, an address. */
function judgeUnbound(claim: Claim, ledger: Ledger): Judgement {
  const facts = ledger
    .having(claim.value)
    .filter(({ attribute }) => attribute === claim.attribute)
    .filter(holdsIn(claim.environment))
    .filter((fact) => isInProject(claim, fact));
  if (facts.length > 0) return { verdict: 'verified', claim, facts };
  const retired = retiredAs(claim, ledger);
  if (retired !== undefined)
    return { verdict: 'contradicted', claim, facts: [], known: { kind: 'retired', retired } };
  const like = namesLike(claim, ledger);
  if (like === undefined) return { verdict: 'unbound', claim };
  return { verdict: 'contradicted', claim, facts: like, known: undefined };
}

/** What the stack says nothing of may still be something that it has left behind. */
function judgeSilent(claim: Claim, ledger: Ledger): Judgement {
  const retired = retiredAs(claim, ledger);
  if (retired === undefined) return { verdict: 'silent', claim };
  return { verdict: 'contradicted', claim, facts: [], known: { kind: 'retired', retired } };
}

/** A fact without environment holds in all; a claim without one may mean any. */
function holdsIn(environment: string | undefined): (fact: Fact) => boolean {
  return (fact) =>
    environment === undefined || fact.environment === undefined || fact.environment === environment;
}

function knownOf(claim: Claim, ledger: Ledger): Known | undefined {
  const retired = retiredAs(claim, ledger);
  if (retired !== undefined) return { kind: 'retired', retired };
  const facts = ledger.having(claim.value).filter(({ attribute }) => attribute === claim.attribute);
  return facts.length === 0 ? undefined : { kind: 'elsewhere', facts };
}

/** A retired value of the same thing, or of none in particular. */
function retiredAs({ text, subject }: Claim, { retired }: Ledger): RetiredFact | undefined {
  const wanted = plainText(text);
  const same = retired.filter((one) => plainText(one.text) === wanted);
  const own = same.find(
    (one) =>
      one.subject !== undefined &&
      subject !== undefined &&
      subjectKey(one.subject) === subjectKey(subject),
  );
  return (
    own ??
    same.find((one) => one.subject === undefined) ??
    (subject === undefined ? same[0] : undefined)
  );
}
