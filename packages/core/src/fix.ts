import type { Span } from './place.ts';

/** A replacement of a range of a file's text. An empty range inserts. */
export interface TextEdit {
  readonly file: string;
  readonly span: Span;
  readonly text: string;
}

/**
 * A repair that a machine can make. `safe` ones change nothing but what the finding is about;
 * `unsafe` ones may change behaviour and are made on request only.
 */
export interface Fix {
  /** What it does, as an imperative: `Add `always` to the header`. */
  readonly description: string;
  readonly safety: 'safe' | 'unsafe';
  /** All or none are made. They do not overlap. */
  readonly edits: readonly TextEdit[];
}
