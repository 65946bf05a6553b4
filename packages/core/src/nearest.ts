import { compareText } from './finding.ts';

/**
 * The candidate that a word was most likely meant to be, or undefined when none is close: at most
 * one slip for short words, and one more for each four letters, three at most.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const allowed = Math.min(3, 1 + Math.floor(word.length / 4));
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const distance = distanceBetween(word.toLowerCase(), candidate.toLowerCase(), allowed);
    if (distance > allowed || distance >= Math.max(word.length, candidate.length)) continue;
    if (
      best === undefined ||
      distance < best.distance ||
      (distance === best.distance && compareText(candidate, best.candidate) < 0)
    ) {
      best = { candidate, distance };
    }
  }
  return best?.candidate;
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions
 * and swaps of neighbours. Gives up with `limit + 1` when it is certain to be greater.
 */
export function distanceBetween(a: string, b: string, limit: number = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches back two rows, but never below the least of the row before by more than one.
    if (least > limit + 1) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
