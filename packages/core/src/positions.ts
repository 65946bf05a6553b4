import type { Position } from './place.ts';

/** Turns an offset into line and column. Offsets outside the text are moved to its nearest end. */
export type PositionAt = (offset: number) => Position;

/**
 * A `PositionAt` of one text. Lines end at `\n` (a `\r` before it belongs to the line), and are
 * counted only when the first position is asked for: a clean document never pays for them.
 */
export function createPositions(text: string): PositionAt {
  let starts: readonly number[] | undefined;
  // The line of the last answer: most questions are about the same one, or one a little further down.
  let line = 0;
  return (asked) => {
    starts ??= lineStarts(text);
    const offset = Math.min(Math.max(asked, 0), text.length);
    if (!holds(starts, line, offset)) line = lineOf(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}

function holds(starts: readonly number[], line: number, offset: number): boolean {
  return (starts[line] ?? 0) <= offset && offset < (starts[line + 1] ?? Infinity);
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
