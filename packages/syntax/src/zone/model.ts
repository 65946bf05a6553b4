import type { Path, Span } from '@stackwright/core';
import type { Locate } from '../text/locate-tree.ts';
import type { Comment, SyntaxProblem } from '../text/problem.ts';

/** One field of a record's data. */
export interface ZoneField {
  /** Without quotes and escapes. */
  readonly text: string;
  readonly quoted: boolean;
  /** Where the field is a name: absolute, lower case. Differs from `text` when the origin completed it. */
  readonly name?: string;
  readonly span: Span;
}

export interface ZoneRecord {
  readonly path: Path;
  /** Absolute and lower case; relative, without a dot at its end, when no origin is known. */
  readonly owner: string;
  /** Seconds: its own, else $TTL's, else that of the record before, else the SOA's minimum. */
  readonly ttl?: number;
  readonly class: string;
  /** Upper case. */
  readonly type: string;
  readonly fields: readonly ZoneField[];
  /** The owner where it is written: on an earlier line when this one begins with space. */
  readonly nameSpan: Span;
  readonly ttlSpan?: Span;
  readonly typeSpan: Span;
  /** From the first to the last word of the entry. */
  readonly span: Span;
}

/** `$ORIGIN`, `$TTL`, `$INCLUDE`, `$GENERATE`. The last two are not followed: what they add is unknown. */
export interface ZoneDirective {
  readonly path: Path;
  /** Upper case, with its `$`. */
  readonly name: string;
  readonly args: readonly ZoneField[];
  readonly nameSpan: Span;
  readonly span: Span;
}

export interface ZoneDocument {
  readonly file: string;
  readonly records: readonly ZoneRecord[];
  readonly directives: readonly ZoneDirective[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  /** Paths are `['records', n]`, `['records', n, 'fields', m]` and `['directives', n, …]`. */
  readonly locate: Locate;
}
