import type { ItemBlock } from '../document.ts';
import type { Line } from '../lines.ts';
import { keptLines } from '../prose/from-lines.ts';
import { titleAt } from './adornment.ts';
import type { RstContext } from './context.ts';
import { announcement, readPair } from './entries.ts';
import { readInline } from './inline.ts';
import { endOf } from './shape.ts';

/** Reads a paragraph with the literal block that it announces, or a term with its definition. Gives the line behind. */
export function readParagraph(
  context: RstContext,
  lines: readonly Line[],
  at: number,
  place: { readonly parent: ItemBlock | undefined; readonly depth: number },
): number {
  const first = lines[at];
  if (first === undefined) return at + 1;
  const next = lines[at + 1];
  const isTerm = next !== undefined && !next.isBlank && next.indent > 0;
  if (isTerm && announcement([first]) === undefined) {
    const end = endOf(lines, at + 1, 1);
    const length = first.text.trimEnd().length;
    readPair(context, lines.slice(at, end), { start: 0, end: length, skip: length }, place);
    return end;
  }
  let end = at + 1;
  while (lines[end]?.isBlank === false && titleAt(lines, end) === undefined) {
    if (announcement(lines.slice(end - 1, end)) !== undefined && (lines[end]?.indent ?? 0) > 0)
      break;
    end += 1;
  }
  const own = lines.slice(at, end);
  const literal = announcement(own);
  context.outline.paragraph(readInline(literal ?? own, context));
  if (literal === undefined) return end;
  const behind = endOf(lines, end, 1);
  if (behind > end) context.outline.code('', '', keptLines(lines.slice(end, behind)));
  return behind;
}
