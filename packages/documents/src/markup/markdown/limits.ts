import { linesOf } from '../lines.ts';
import type { Fallback } from '../document.ts';

/** Quotes and lists within each other: the parser's time and stack grow with the square of it. */
const DEEPEST = 100;

/** Signs of markup in one paragraph: its time to pair them grows with the square of their number. */
const MOST_SIGNS = 4_000;

const CONTAINERS = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const STARTS_BLOCK = /^\s*(?:[-+*>#|]|\d{1,9}[.)]\s)/;
const FENCE = /^[\s>]*(`{3,}|~{3,})/;
const SIGNS = /[*_`[\]<~&\\]/g;

/**
 * Where a text is beyond what the parser reads in fair time, and why; undefined for all that people write. Offsets of the
 * text.
 */
export function beyondLimits(
  text: string,
): { readonly why: Fallback['why']; readonly start: number; readonly end: number } | undefined {
  let signs = 0;
  let fence: string | undefined;
  for (const { text: line, start, end, indent, isBlank } of linesOf(text)) {
    if (isBlank) {
      signs = 0;
      continue;
    }
    const mark = FENCE.exec(line)?.[1]?.slice(0, 3);
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    if (depthOf(line, fence === undefined ? indent : 0) > DEEPEST)
      return { why: 'deep', start, end };
    if (fence !== undefined) continue;
    if (STARTS_BLOCK.test(line)) signs = 0;
    signs += line.match(SIGNS)?.length ?? 0;
    if (signs > MOST_SIGNS) return { why: 'dense', start, end };
  }
  return undefined;
}

function depthOf(line: string, indent: number): number {
  let depth = 0;
  CONTAINERS.lastIndex = 0;
  while (depth <= DEEPEST && CONTAINERS.test(line)) depth += 1;
  return depth === 0 ? 0 : depth + Math.floor(indent / 2);
}
