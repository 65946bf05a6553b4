import { createPositions } from '@stackwright/core';
import type { Candidate } from '../extract.ts';
import { addresses } from './addresses.ts';
import { assignments } from './assignments.ts';
import type { Hit } from './detector.ts';
import { logins } from './logins.ts';
import { markedTokens } from './marks.ts';
import { pathClass } from './path-class.ts';
import { privateKeys } from './private-keys.ts';
import { webTokens } from './web-tokens.ts';

/**
 * Where a text may hold a credential, in order, without overlap. Never what it holds: the values stay
 * in the text. Pure and total; the time is linear in the text's length.
 */
export function candidatesOf(text: string, path: string): readonly Candidate[] {
  const hits = hitsIn(text, path);
  if (hits.length === 0) return [];
  const positionAt = createPositions(text);
  return hits.map(({ kind, strength, from, to }) => ({
    kind,
    strength,
    span: { start: positionAt(from), end: positionAt(to) },
  }));
}

function hitsIn(text: string, path: string): readonly Hit[] {
  const reading = pathClass(path);
  if (reading === 'none') return [];
  const all = [
    ...privateKeys(text),
    ...markedTokens(text),
    ...webTokens(text),
    ...addresses(text, reading),
    ...logins(text, reading),
    ...assignments(text, path, reading),
  ];
  return withoutOverlaps(all);
}

/** Of hits on the same range, the one that says most about it: the one that was looked for first. */
function withoutOverlaps(all: readonly Hit[]): readonly Hit[] {
  const rank = new Map(all.map((hit, index) => [hit, index]));
  const rankOf = (hit: Hit) => rank.get(hit) ?? 0;
  const kept: Hit[] = [];
  for (const hit of all.toSorted((a, b) => a.from - b.from || rankOf(a) - rankOf(b))) {
    const last = kept.at(-1);
    if (last === undefined || last.to <= hit.from) kept.push(hit);
    else if (rankOf(hit) < rankOf(last)) kept[kept.length - 1] = hit;
  }
  return kept;
}
