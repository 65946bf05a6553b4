import type { Path } from './path.ts';

/** A point in a text. Line and column count from 1; columns count UTF-16 units, offset from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A range of text; `end` is the first position behind it. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** Where something stands: a file, and, where known, the route and the range inside it. */
export interface Location {
  readonly file: string;
  readonly path?: Path;
  readonly span?: Span;
  /** True when what stands there may be a secret: whoever shows the text leaves the range out. */
  readonly isPrivate?: true;
}

/** `file:line:column`, or the file alone when no range is known. */
export function formatLocation({ file, span }: Location): string {
  return span === undefined ? file : `${file}:${span.start.line}:${span.start.column}`;
}
