import type { Hit } from './detector.ts';

/** The hits among matches that come in order; what begins inside of an earlier hit is a part of that one. */
export function hitsOf(
  matches: Iterable<RegExpExecArray>,
  hitAt: (match: RegExpExecArray) => Hit | undefined,
): readonly Hit[] {
  const hits: Hit[] = [];
  let done = 0;
  for (const match of matches) {
    if (match.index < done) continue;
    const hit = hitAt(match);
    if (hit === undefined) continue;
    done = hit.to;
    hits.push(hit);
  }
  return hits;
}
