import type { AttributeId } from '../../subject/attributes.ts';
import type { Subject } from '../../subject/subject.ts';
import { subjectKey } from '../../subject/subject.ts';
import type { Claim } from '../claim.ts';

/** A claim by a name, and the thing that has left the name behind, where it is a retired one. */
export interface NamedClaim {
  readonly claim: Claim;
  readonly of: Subject | undefined;
}

/** What is read by names alone: what others take for such is left out. */
const BY_NAME: ReadonlySet<AttributeId> = new Set<AttributeId>(['state', 'module-list']);

/**
 * Claims by names among all others, in order of place: one value makes one claim. What is bound to a thing of the stack says more than
 * a name by itself, and what the words around say of its stance holds for both.
 */
export function mergeClaims(
  others: readonly Claim[],
  names: readonly NamedClaim[],
): readonly Claim[] {
  const kept = others.filter(({ attribute }) => !BY_NAME.has(attribute)).toSorted(byPlace);
  const longest = Math.max(0, ...kept.map(lengthOf));
  const dropped = new Set<Claim>();
  let from = 0;
  let seen: readonly Claim[] = [];
  const sorted = names.toSorted((a, b) => byPlace(a.claim, b.claim));
  const added = sorted.flatMap((named) => {
    const { claim: name } = named;
    // The key with its value is looked at as well as the value alone.
    if (
      seen.some(
        (one) => one.attribute !== 'state' && name.attribute !== 'state' && areOne(one, name),
      )
    )
      return [];
    while ((kept[from]?.span.start.offset ?? Infinity) < name.span.start.offset - longest)
      from += 1;
    const rivals: Claim[] = [];
    for (let at = from; at < kept.length; at += 1) {
      const rival = kept[at];
      if (rival === undefined || rival.span.start.offset >= name.span.end.offset) break;
      if (rival.span.end.offset > name.span.start.offset) rivals.push(rival);
    }
    if (rivals.some((rival) => isBetter(rival, named))) return [];
    if (name.attribute !== 'state') for (const rival of rivals) dropped.add(rival);
    seen = [...seen.slice(-3), name];
    return [name];
  });
  return [...kept.filter((one) => !dropped.has(one)), ...added].toSorted(byPlace);
}

function areOne({ span: a }: Claim, { span: b }: Claim): boolean {
  return a.start.offset < b.end.offset && b.start.offset < a.end.offset;
}

function byPlace(a: Claim, b: Claim): number {
  return a.span.start.offset - b.span.start.offset || a.span.end.offset - b.span.end.offset;
}

function isBetter(rival: Claim, { claim: name, of }: NamedClaim): boolean {
  // The same words may tell the state and something else, and a container's name is no service of Compose.
  if (name.attribute === 'state' || name.attribute === 'compose-service') return false;
  if (rival.stance !== 'asserted' && name.stance === 'asserted') return true;
  if (lengthOf(rival) < lengthOf(name) || rival.sure === 'guess' || rival.subject === undefined)
    return false;
  // Of something else the stack may say nothing, and the name is past all the same.
  return of === undefined || subjectKey(of) === subjectKey(rival.subject);
}

function lengthOf({ span }: Claim): number {
  return span.end.offset - span.start.offset;
}
