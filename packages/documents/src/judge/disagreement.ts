import { groupBy } from '@stackwright/core';
import type { Claim } from '../claims/claim.ts';
import { subjectKey } from '../subject/subject.ts';
import type { Subject } from '../subject/subject.ts';
import type { AttributeId } from '../subject/attributes.ts';
import { sameValue } from '../value/same-value.ts';
import type { Judgement } from './judgement.ts';

/** Documents that say different things of something that the stack does not declare. */
export interface Disagreement {
  readonly subject: Subject;
  readonly environment: string | undefined;
  readonly attribute: AttributeId;
  /** One group a value, each in order of place; the value that most places say first. At least two. */
  readonly sides: readonly (readonly Claim[])[];
}

/** What documents contradict each other about, in order of the first place. */
export function disagreements(judgements: readonly Judgement[]): readonly Disagreement[] {
  const open = judgements.flatMap(({ verdict, claim }) =>
    verdict === 'silent' &&
    claim.subject !== undefined &&
    !SEVERAL.has(claim.attribute) &&
    !isAmongSums(claim)
      ? [{ ...claim, subject: claim.subject }]
      : [],
  );
  const topics = groupBy(open, ({ subject, environment, attribute }) =>
    [subjectKey(subject), environment ?? '', attribute].join(' '),
  );
  return [...topics.values()].flatMap((claims) => {
    const [first] = claims;
    const sides = sidesOf(claims);
    if (first === undefined || sides.length < 2) return [];
    const { subject, environment, attribute } = first;
    return [{ subject, environment, attribute, sides }];
  });
}

/** Machines and plans are paid for: beside a service a sum may be that of its host, of a seat or of a plan. */
function isAmongSums({ attribute, subject }: Claim): boolean {
  return attribute === 'cost' && subject?.kind === 'service';
}

/** Of these a thing may have more than one. */
const SEVERAL: ReadonlySet<AttributeId> = new Set([
  'certificate-name',
  'channel',
  'container',
  'domain',
  'image',
  'module-list',
  'mount',
  'network',
  'open-port',
  'port',
  'published-port',
  'record-type',
  'record-value',
  'status-code',
  'upstream',
  'volume',
]);

function sidesOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const sides: Claim[][] = [];
  for (const claim of claims) {
    const side = sides.find(([one]) => one !== undefined && sameValue(one.value, claim.value));
    if (side === undefined) sides.push([claim]);
    else side.push(claim);
  }
  return sides.toSorted((a, b) => b.length - a.length);
}
