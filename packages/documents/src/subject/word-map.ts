import type { Term } from './terms/term.ts';

/** Terms by their first letters and digits, longest first: what stands at a place is found without trying them all. */
export type WordMap = ReadonlyMap<string, readonly (readonly [string, readonly Term[]])[]>;

/** A stretch that is one of the terms. */
export interface Match {
  readonly terms: readonly Term[];
  readonly start: number;
  readonly end: number;
}

const FIRST_WORD = /[a-z\d]+/;

export function wordMapOf(terms: Iterable<Term>): WordMap {
  const byText = new Map<string, Term[]>();
  for (const term of terms) {
    const text = term.text.toLowerCase();
    const list = byText.get(text);
    if (list === undefined) byText.set(text, [term]);
    else list.push(term);
  }
  const map = new Map<string, (readonly [string, readonly Term[]])[]>();
  for (const [text, list] of byText) {
    const first = FIRST_WORD.exec(text)?.[0];
    if (first === undefined) continue;
    const entry = [text, list] as const;
    const entries = map.get(first);
    if (entries === undefined) map.set(first, [entry]);
    else entries.push(entry);
  }
  for (const entries of map.values()) entries.sort(([a], [b]) => b.length - a.length);
  return map;
}

/**
 * Every term in a text, in order of place, longest first, never overlapping. One pass.
 * @param most - how many are asked for: one is enough to know whether there is any
 */
export function matchesIn(
  map: WordMap,
  text: string,
  most = Number.POSITIVE_INFINITY,
): readonly Match[] {
  const lower = text.toLowerCase();
  // Some letters grow when they become small, and offsets would be wrong.
  if (lower.length !== text.length) return [];
  const found: Match[] = [];
  let free = 0;
  for (let at = 0; at < lower.length && found.length < most; at += 1) {
    if (!isLetterOrDigit(lower.charCodeAt(at))) continue;
    const index = at;
    while (isLetterOrDigit(lower.charCodeAt(at))) at += 1;
    if (index < free) continue;
    for (const [term, terms] of map.get(lower.slice(index, at)) ?? []) {
      const start = index - (FIRST_WORD.exec(term)?.index ?? 0);
      if (start < free || !lower.startsWith(term, start)) continue;
      const end = start + term.length;
      if (!isWhole(lower, start, end, /[.:]/.test(term))) continue;
      found.push({ terms, start, end });
      free = end;
      break;
    }
  }
  return found;
}

/** True when a term stands in a text, or may: where letters grow, nobody knows without looking at each sentence. */
export function mayHoldTerm(map: WordMap, text: string): boolean {
  return matchesIn(map, text, 1).length > 0 || text.toLowerCase().length !== text.length;
}

/** `a` to `z` and `0` to `9`; not so for what stands behind the end of a text. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/**
 * True when a name is not part of a longer one: `odoo` is not in `odoo-bin`, `odoo.conf` or `/opt/odoo`. Behind `//`
 * and `@` there is a host; a name in a mail address is somebody else's.
 */
function isWhole(text: string, start: number, end: number, isDotted: boolean): boolean {
  if (/^(?:[\w-]|\.\w)/.test(text.slice(end, end + 2))) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  if (/[\w.$#\\-]$/.test(before)) return false;
  if (before.endsWith('@')) return !isDotted || /^[\d.]+$/.test(text.slice(start, end));
  if (before.endsWith('//')) return true;
  return !before.endsWith('/') && (isDotted || text.charAt(end) !== '/');
}
