import type { Path, Span } from '@stackwright/core';
import type { Locate } from '../text/locate-tree.ts';
import type { Comment, SyntaxProblem } from '../text/problem.ts';

/** One argument of a directive. */
export interface NginxWord {
  /** As nginx holds it: quotes taken off, escapes undone, variables as written. */
  readonly text: string;
  readonly quoted: boolean;
  /** With its quotes. */
  readonly span: Span;
}

/** `name arg …;` or `name arg … { … }`, and each line of a `map`, `types`, `geo` or `upstream` block. */
export interface NginxDirective {
  readonly name: string;
  readonly args: readonly NginxWord[];
  /** The directives between its braces; absent for one that ends in `;`. */
  readonly block?: readonly NginxDirective[];
  readonly file: string;
  /** Inside its file: name and number among the same names beside it, as in `http[0].server[1].listen[0]`. */
  readonly path: Path;
  readonly nameSpan: Span;
  /** From the name to its `;` or `}`. */
  readonly span: Span;
}

/** One file. Its `locate` takes a directive's path, and `[…path, 'args', n]` for an argument. */
export interface NginxDocument {
  readonly file: string;
  readonly directives: readonly NginxDirective[];
  readonly comments: readonly Comment[];
  /** In file order. nginx stops at the first; the rest of the file is read on regardless. */
  readonly problems: readonly SyntaxProblem[];
  readonly locate: Locate;
}
