import type { Document, ItemBlock } from '../document.ts';
import { linesOf } from '../lines.ts';
import type { Line } from '../lines.ts';
import { createOutline } from '../outline.ts';
import type { Outline } from '../outline.ts';
import { keptLines, proseOfLines } from '../prose/from-lines.ts';
import type { Source } from '../source.ts';
import { isShouted, isUnderlined, ruleSignOf } from './titles.ts';

const ITEM = /^\s*(?:[-*+•]|(\d{1,4})[.)])\s+(?=\S)/;
const PAIR = /^\s*[\p{L}\p{N}][^:=?!.]{0,48}(?::\s+|\s+=\s+)\S/u;

/** Reads plain text by its shape: titles, lists, lines of `Key: value`, indented stretches; the rest is paragraphs. */
export function readText(source: Source): Document {
  const outline = createOutline(source);
  const lines = linesOf(source.text);
  const signs: string[] = [];
  let at = 0;
  while (at < lines.length) at = readBlock(lines, at, signs, outline, source);
  return outline.document('text');
}

/** Reads what begins at a line; gives the line behind it. */
function readBlock(
  lines: readonly Line[],
  at: number,
  signs: string[],
  outline: Outline,
  source: Source,
): number {
  const line = lines[at];
  if (line === undefined || line.isBlank) return at + 1;
  const next = lines[at + 1];
  if (isUnderlined(line, next)) {
    const sign = ruleSignOf(next) ?? '=';
    if (!signs.includes(sign)) signs.push(sign);
    outline.heading(proseOfLines([line], source.spanOf), Math.min(6, signs.indexOf(sign) + 1));
    return at + 2;
  }
  if (ruleSignOf(line) !== undefined) {
    outline.pause();
    return at + 1;
  }
  const marked = /^(#{1,6})\s+(?=\S)/.exec(line.text);
  if (marked !== null) {
    const prose = proseOfLines([line], source.spanOf, marked[0].length);
    outline.heading(prose, marked[1]?.length ?? 1);
    return at + 1;
  }
  if (isShouted(line)) {
    outline.heading(proseOfLines([line], source.spanOf), 1);
    return at + 1;
  }
  if (ITEM.test(line.text)) return readList(lines, at, outline, source);
  if (PAIR.test(line.text) && line.indent < 4) {
    outline.item(proseOfLines([line], source.spanOf), undefined, undefined);
    return at + 1;
  }
  if (line.indent >= 2) {
    const end = endOf(lines, at, ({ isBlank, indent }) => isBlank || indent >= 2);
    outline.code('', '', keptLines(lines.slice(at, end)));
    return end;
  }
  const end = endOf(lines, at, (other) => !startsAnother(other));
  outline.paragraph(proseOfLines(lines.slice(at, end), source.spanOf));
  return end;
}

function readList(lines: readonly Line[], start: number, outline: Outline, source: Source): number {
  const open: { readonly item: ItemBlock; readonly indent: number }[] = [];
  let at = start;
  for (;;) {
    const line = lines[at];
    const sign = line === undefined ? null : ITEM.exec(line.text);
    if (line === undefined || sign === null) break;
    while ((open.at(-1)?.indent ?? -1) >= line.indent) open.pop();
    const end = endOf(lines, at, (other) => other.indent > line.indent && !startsAnother(other));
    const prose = proseOfLines(lines.slice(at, end), source.spanOf, sign[0].length);
    const number = sign[1] === undefined ? undefined : Number(sign[1]);
    const item = outline.item(prose, open.at(-1)?.item, number);
    if (item !== undefined) open.push({ item, indent: line.indent });
    // One blank line may stand between items.
    at = lines[end]?.isBlank === true && ITEM.test(lines[end + 1]?.text ?? '') ? end + 1 : end;
  }
  outline.pause();
  return at;
}

function startsAnother(line: Line): boolean {
  if (line.isBlank || ITEM.test(line.text) || ruleSignOf(line) !== undefined) return true;
  return isShouted(line) || PAIR.test(line.text);
}

/** The first line behind `at` for which the test fails; `at` itself is taken in any case. */
function endOf(lines: readonly Line[], at: number, goesOn: (line: Line) => boolean): number {
  let end = at + 1;
  for (let line = lines[end]; line !== undefined && goesOn(line); line = lines[end]) end += 1;
  return end;
}
