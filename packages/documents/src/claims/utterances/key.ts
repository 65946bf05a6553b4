import type { Mark, Prose } from '../../markup/document.ts';
import { isSpace, trimRange } from './text-range.ts';
import type { TextRange } from './text-range.ts';

/** A key and what stands right of its sign. */
export interface Key {
  readonly key: TextRange;
  /** Where the value begins. */
  readonly from: number;
  /** True when only `:` or `=` was accepted as its sign, or the key is set apart: then it cannot be a mere aside. */
  readonly firm: boolean;
}

const MOST_WORDS = 6;
const LONGEST = 60;
/** What a key never holds: a verb makes it a sentence. */
const VERBS =
  /(?:^|\s)(?:is|are|was|were|has|have|runs?|uses?|must|should|will|can|may|then|listens?|because|if|we|you|it)(?:\s|$)/i;

/** The key that the range begins with: `Port: `, `**Port:** `, `` `odoo` — ``, `workers = `. */
export function keyAt(prose: Prose, range: TextRange, dashes: boolean): Key | undefined {
  const { start, end } = trimRange(prose.text, range);
  const mark = prose.marks.find(
    (one) =>
      one.start === start && one.end <= end && (one.kind === 'strong' || one.kind === 'code'),
  );
  return (mark && markedKey(prose.text, mark, end, dashes)) ?? plainKey(prose, start, end, dashes);
}

function markedKey(text: string, mark: Mark, end: number, dashes: boolean): Key | undefined {
  const inner = trimRange(text, mark);
  if (inner.end - inner.start > LONGEST || inner.end === inner.start) return undefined;
  if (text[inner.end - 1] === ':' && mark.kind === 'strong')
    return {
      key: trimRange(text, { start: inner.start, end: inner.end - 1 }),
      from: mark.end,
      firm: true,
    };
  const sign = signAt(text, mark.end, end, dashes);
  return sign === undefined ? undefined : { key: inner, from: sign, firm: true };
}

/** Where the value begins when a sign stands at `at`, white space aside. */
function signAt(text: string, at: number, end: number, dashes: boolean): number | undefined {
  let from = at;
  while (from < end && isSpace(text, from)) from += 1;
  const sign = text[from];
  if (sign === ':' && (from + 1 >= end || isSpace(text, from + 1))) return from + 1;
  const spaced = from > at && from + 1 < end && isSpace(text, from + 1);
  if (sign === '=' && (spaced || from === at)) return from + 1;
  if (dashes && spaced && (sign === '—' || sign === '–' || sign === '-')) return from + 1;
  if (dashes && text.startsWith('->', from)) return from + 2;
  return dashes && sign === '→' ? from + 1 : undefined;
}

function plainKey(prose: Prose, start: number, end: number, dashes: boolean): Key | undefined {
  const { text } = prose;
  const limit = Math.min(end, start + LONGEST);
  let words = 1;
  for (let at = start; at < limit; at += 1) {
    // Behind other words a setting in code is a part of the sentence.
    const code =
      at > start
        ? prose.marks.find((mark) => mark.kind === 'code' && mark.start === at)
        : undefined;
    if (code !== undefined) {
      words += 1;
      at = code.end - 1;
      continue;
    }
    if (isSpace(text, at)) {
      const sign = signAt(text, at, end, dashes);
      // `a = b` and `a — b`; a colon stands right behind its key.
      if (sign !== undefined && text[sign - 1] !== ':')
        return keyOf(text, { start, end: at }, sign);
      if (!isSpace(text, at + 1)) words += 1;
      if (words > MOST_WORDS) return undefined;
      continue;
    }
    if (STOPS.has(text[at] ?? '') && isSpace(text, at + 1)) return undefined;
    if (text[at] === ':' && (at + 1 >= end || isSpace(text, at + 1)))
      return keyOf(text, { start, end: at }, at + 1);
    if (text[at] === '=' && at > start && /^\w+$/.test(text.slice(start, at)))
      return keyOf(text, { start, end: at }, at + 1);
  }
  return undefined;
}

const STOPS: ReadonlySet<string> = new Set(['.', ',', ';', '!', '?', '|']);

function keyOf(text: string, key: TextRange, from: number): Key | undefined {
  const words = text.slice(key.start, key.end);
  if (words === '' || VERBS.test(words)) return undefined;
  return /[\p{L}\d]/u.test(words) ? { key, from, firm: text[from - 1] === ':' } : undefined;
}
