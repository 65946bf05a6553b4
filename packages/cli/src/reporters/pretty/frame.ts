import type { Span } from '@stackwright/core';
import { cellsOf } from './cells.ts';
import type { Cell } from './cells.ts';

/** How a frame is drawn. */
export interface FrameOptions {
  /** Columns left of the bar: the digits of the greatest line number. */
  readonly gutter: number;
  /** Columns of the whole terminal. */
  readonly width: number;
  /** The character of the underline: `^` for the place itself, `-` for a related one. */
  readonly mark: '^' | '-';
  /** Printed behind the last underline. */
  readonly label: string;
  readonly faint: (text: string) => string;
  readonly paint: (text: string) => string;
}

/** Spans of more lines than this show their first two and their last. */
const MAX_LINES = 4;

/** Characters of a line beyond which it is not measured as a whole. */
const LONG = 4000;

/** Columns of context kept left of the underline when a long line is cut. */
const CONTEXT = 20;

/** The lines of text that a span covers, numbered and underlined. */
export function frame(
  lines: readonly string[],
  span: Span,
  options: FrameOptions,
): readonly string[] {
  const { gutter, faint, paint, mark, label } = options;
  const first = span.start.line;
  const last = lastLine(span);
  const bar = faint(`${' '.repeat(gutter)} |`);
  const drawn = [bar];
  for (let line = first; line <= last; line += 1) {
    if (last - first >= MAX_LINES && line === first + 2) {
      drawn.push(faint('...'));
      line = last;
    }
    const text = lines[line - 1] ?? '';
    const from = line === first ? span.start.column - 1 : text.search(/\S|$/);
    const to = line === span.end.line ? span.end.column - 1 : text.trimEnd().length;
    const { shown, before, marked } = cut(text, from, to, options.width - gutter - 3);
    const number = faint(`${String(line).padStart(gutter)} |`);
    drawn.push(shown === '' ? number : `${number} ${shown}`);
    // A blank line inside a span has nothing to underline.
    if (marked === 0 && line !== first && line !== last) continue;
    const under = mark.repeat(Math.max(1, marked));
    const suffix = line === last && label !== '' ? ` ${label}` : '';
    drawn.push(`${bar} ${' '.repeat(before)}${paint(under + suffix)}`);
  }
  return drawn;
}

/** The last line that holds a part of the span: one that ends at the start of a line does not reach it. */
export function lastLine({ start, end }: Span): number {
  return end.line > start.line && end.column === 1 ? end.line - 1 : end.line;
}

interface Cut {
  readonly shown: string;
  /** Columns before the underline, and columns of it. */
  readonly before: number;
  readonly marked: number;
}

/** The part of a line that fits the width, around the characters from `from` to `to`. */
function cut(text: string, from: number, to: number, width: number): Cut {
  // Of a line that no screen holds, only the neighbourhood is looked at.
  const base = text.length > LONG ? Math.max(0, from - LONG / 4) : 0;
  const cells = cellsOf(text.slice(base, base + LONG)).map((cell) => ({
    ...cell,
    at: cell.at + base,
  }));
  const room = Math.max(width, CONTEXT);
  let start = 0;
  if (widthOf(cells) > room) {
    // Walk left from the underline until the context is full.
    start = indexAt(cells, from);
    for (let context = 0; start > 0 && context < Math.min(CONTEXT, room / 3); start -= 1) {
      context += cells[start - 1]?.width ?? 0;
    }
  }
  const head = start > 0 ? '…' : '';
  const fitting: Cell[] = [];
  let used = head.length;
  for (const cell of cells.slice(start)) {
    // One column is kept for the mark of the cut.
    if (used + cell.width > room - 1 && widthOf(cells.slice(start)) > room - head.length) break;
    fitting.push(cell);
    used += cell.width;
  }
  const tail = start + fitting.length < cells.length ? '…' : '';
  return {
    shown:
      head +
      fitting
        .map(({ text }) => text)
        .join('')
        .trimEnd() +
      tail,
    before: head.length + widthOf(fitting.filter(({ at }) => at < from)),
    marked: widthOf(fitting.filter(({ at }) => at >= from && at < to)),
  };
}

function indexAt(cells: readonly Cell[], offset: number): number {
  const index = cells.findIndex(({ at }) => at >= offset);
  return index === -1 ? cells.length : index;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
