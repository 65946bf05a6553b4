import type { Prose } from '../../markup/document.ts';
import { insideCode, isSpace, trimRange } from './text-range.ts';
import type { TextRange } from './text-range.ts';

/** Words whose full stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'e.g i.e eg ie etc vs approx ca cf incl excl max min no nr resp st dr mr mrs fig sec esp al ver v jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co dept est'.split(
    ' ',
  ),
);

/**
 * Sentences of a range of prose, without white space at their ends, in order. A full stop ends one only before white space, outside
 * code and links, and not behind an abbreviation or a single letter.
 */
export function sentencesOf(prose: Prose, range: TextRange): readonly TextRange[] {
  const { text } = prose;
  const inCode = insideCode(prose);
  const sentences: TextRange[] = [];
  let from = range.start;
  for (let at = range.start; at < range.end; at += 1) {
    if (at - from > LONGEST && isSpace(text, at)) {
      sentences.push(trimRange(text, { start: from, end: at }));
      from = at + 1;
    }
    if (!isStop(text, at) || inCode(at)) continue;
    let behind = at + 1;
    while (behind < range.end && CLOSERS.has(text[behind] ?? '')) behind += 1;
    if (behind < range.end && !isSpace(text, behind)) continue;
    if (text[at] === '.' && isAbbreviation(text, from, at, behind)) continue;
    sentences.push(trimRange(text, { start: from, end: behind }));
    from = behind;
    at = behind - 1;
  }
  const last = trimRange(text, { start: from, end: range.end });
  if (last.end > last.start) sentences.push(last);
  return sentences.filter(({ start, end }) => end > start);
}

/** Nobody writes longer ones: what is longer is a dump, and is cut so that looking at it takes linear time. */
const LONGEST = 800;

/** What may stand between a full stop and the white space behind it. */
const CLOSERS: ReadonlySet<string> = new Set([')', '"', "'", '”', '’', '.', '!', '?']);

function isStop(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 46 || code === 33 || code === 63;
}

function isAbbreviation(text: string, from: number, at: number, behind: number): boolean {
  let start = at;
  while (start > from && at - start < 8 && /[\p{L}.]/u.test(text[start - 1] ?? '')) start -= 1;
  const word = text.slice(start, at).toLowerCase();
  // A numbered beginning, `1. Stop Odoo`, is no sentence of its own.
  if (word === '') return /^\s*\d{1,2}$/.test(text.slice(Math.max(from, at - 4), at));
  if (word === 'etc') return /^\s+[a-z,;)]/.test(text.slice(behind, behind + 3));
  if (word === 'no' || word === 'max' || word === 'min')
    return /^\s+\d/.test(text.slice(behind, behind + 3));
  // `n8n.` ends in a letter, and is no initial.
  if (word.length === 1 && /[\p{L}\d_-]/u.test(text[start - 1] ?? '')) return false;
  return ABBREVIATIONS.has(word) || (word.length === 1 && word !== 'a' && word !== 'i');
}
