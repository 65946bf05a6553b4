import type { Prose } from '../document.ts';
import { clipped } from './writer.ts';

/** A range of a prose, without blanks around it, as a prose of its own. */
export function partOf(prose: Prose, start: number, end = prose.text.length): Prose {
  const cut = prose.text.slice(start, end);
  const text = cut.trim();
  const first = start + (text === '' ? 0 : cut.length - cut.trimStart().length);
  const limited = (offset: number): number => first + Math.min(Math.max(offset, 0), text.length);
  return {
    text,
    marks: clipped(prose.marks, first, first + text.length),
    spanOf: (from, to) => prose.spanOf(limited(from), limited(to)),
  };
}
