import type { Span } from '@stackwright/core';
import { createPositions } from '@stackwright/core';

/** One text with the name of its file: what every reader here starts from. */
export interface Source {
  /** As it is shown to the user: relative to the repository. */
  readonly file: string;
  readonly text: string;
}

/** Makes spans from offsets, UTF-16 units from 0; `end` is the first offset behind the range. */
export type SpanOf = (start: number, end: number) => Span;

/**
 * The `SpanOf` of one text. Offsets outside the text are moved to its nearest end, and an end before
 * its start to the start: a span always lies inside its text.
 */
export function createSpans(text: string): SpanOf {
  const positionAt = createPositions(text);
  return (start, end) => ({ start: positionAt(start), end: positionAt(Math.max(start, end)) });
}
