import type { Span } from '@stackwright/core';
import { drawnWords } from '@stackwright/scan';

/** What a reader could not read, with its place; the message has the three parts of a Finding. */
export interface SyntaxProblem {
  /** Kebab-case name of the mistake, e.g. `unexpected-close`. */
  readonly kind: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly span: Span;
}

/** A comment with its mark, without the end of its line: where `# stackwright-ignore` may stand. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/**
 * A text shown in a message: quoted, and cut where it is long. A parser does not know what it refuses: what looks like a
 * drawn password is not shown.
 */
export function shown(text: string): string {
  if (drawnWords(text).length > 0) return '"…"';
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
