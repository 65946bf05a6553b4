import type { Prose } from '../../markup/document.ts';
import { keyAt } from './key.ts';
import { insideCode, isSpace, trimRange } from './text-range.ts';
import type { TextRange } from './text-range.ts';

/** `Key: value` in a prose. */
export interface Pair {
  readonly key: TextRange;
  readonly value: TextRange;
}

/**
 * The pairs of a range that begins with one: `Host: shelf, Port: 8069 | Image: odoo` are three. Empty where the range begins with
 * none, since a sentence that ends in a colon is no key.
 */
export function pairsOf(prose: Prose, range: TextRange, dashes: boolean): readonly Pair[] {
  const first = keyAt(prose, range, dashes);
  if (first === undefined) return [];
  const pairs: Pair[] = [];
  let open = { key: first.key, from: first.from };
  const inCode = insideCode(prose);
  for (let at = first.from; at < range.end; at += 1) {
    if (inCode(at) || !startsNext(prose, at)) continue;
    const next = keyAt(prose, { start: at + 1, end: range.end }, false);
    if (next === undefined || next.key.end - next.key.start > 30) continue;
    pairs.push({ key: open.key, value: trimRange(prose.text, { start: open.from, end: at }) });
    open = { key: next.key, from: next.from };
    at = next.from - 1;
  }
  pairs.push({ key: open.key, value: trimRange(prose.text, { start: open.from, end: range.end }) });
  return pairs;
}

/** Between two pairs: `,`, `;`, `|`, `·` or `/` before white space, or white space before a strong word. */
function startsNext({ text, marks }: Prose, at: number): boolean {
  if (!isSpace(text, at + 1)) return isSpace(text, at) && isStrong(marks, at + 1);
  const sign = text[at];
  return (
    sign === ',' || sign === ';' || sign === '|' || sign === '·' || sign === '/' || sign === '•'
  );
}

function isStrong(marks: Prose['marks'], at: number): boolean {
  return marks.some(({ kind, start }) => kind === 'strong' && start === at);
}
