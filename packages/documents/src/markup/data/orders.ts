import { orderOf, restOfLine } from '../comments.ts';
import type { Outline } from '../outline.ts';
import type { Source } from '../source.ts';

const COMMENT = /(?:^|[ \t])(#[ \t]*stackwright:[^\r\n]*)/gm;

/** Orders in comments; one that stands alone speaks of the line below it. */
export function readOrders({ text, spanOf }: Source, outline: Outline): void {
  for (const match of text.matchAll(COMMENT)) {
    const comment = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - comment.length;
    const order = orderOf(comment.slice(1));
    if (order === undefined) continue;
    const [first, last] = restOfLine(text, start, end);
    const isAlone = text.slice(first, last).trim() === '';
    const below = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
    const about = isAlone ? restOfLine(text, below, below) : ([first, last] as const);
    outline.markers.push({ ...order, span: spanOf(start, end), about: spanOf(...about) });
  }
}
