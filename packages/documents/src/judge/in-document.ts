import type { DocumentClass } from '../document-class.ts';
import { subjectKey } from '../subject/subject.ts';
import type { Claim } from '../claims/claim.ts';
import type { Judgement } from './judgement.ts';

/**
 * Judgements of one document with what the others in it tell: that one value of several is right, that it is about what shall be, or
 * that it is not about the stack at all.
 */
export function inDocument(
  judgements: readonly Judgement[],
  documentClass: DocumentClass,
): readonly Judgement[] {
  const right = judgements.filter(({ verdict }) => verdict === 'verified');
  if (judgements.length === right.length) return judgements;
  // What nobody declared to be about the stack, and agrees with it in next to nothing, is about something else.
  const news = judgements.filter(isNews).length;
  const isStrange = documentClass === 'other' && news > AGREES * Math.max(right.length, 1);
  return judgements.map((judgement) => {
    const { verdict, claim } = judgement;
    if (verdict !== 'contradicted') return judgement;
    const isListed =
      ONE_OF_SEVERAL.has(claim.attribute) && right.some((one) => goesOn(one.claim, claim));
    const isNew = documentClass === 'plan' && claim.subject === undefined && isNews(judgement);
    // A name like none that the stack has, where nothing else is the stack's either, is somebody's program.
    const isForeign =
      documentClass === 'other' && right.length === 0 && judgement.facts.length === 0;
    return isListed || isNew || ((isStrange || isForeign) && isNews(judgement))
      ? { verdict: 'passed', claim }
      : judgement;
  });
}

/** More things that are unheard of to one that is right, and a page is no page about the stack. A few may be plain lies. */
const AGREES = 3;

/** Wrong, and not even what was or is elsewhere. */
function isNews(judgement: Judgement): boolean {
  return judgement.verdict === 'contradicted' && judgement.known === undefined;
}

/** A thing may have several of these, of which the stack declares the first. */
const ONE_OF_SEVERAL: ReadonlySet<string> = new Set(['port', 'published-port']);

/** `3000, 2222`: right behind the one that is declared. */
function goesOn(first: Claim, claim: Claim): boolean {
  const gap = claim.span.start.offset - first.span.end.offset;
  return (
    gap > 0 &&
    gap < 5 &&
    first.attribute === claim.attribute &&
    first.subject !== undefined &&
    claim.subject !== undefined &&
    subjectKey(first.subject) === subjectKey(claim.subject)
  );
}
