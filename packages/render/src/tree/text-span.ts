import type { Position, Span } from '@stackwright/core';

import type { TextRange } from './json-reader.ts';

/** The span of a range of offsets in a text. */
export function spanOf(text: string, { start, end }: TextRange): Span {
  return { start: positionAt(text, start), end: positionAt(text, end) };
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1, offset };
}
