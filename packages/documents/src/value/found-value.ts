import type { Value } from './value.ts';

/** A value that stands in words. */
export interface FoundValue {
  readonly value: Value;
  /** Range in the text that was searched: what would be replaced to say another value. */
  readonly start: number;
  readonly end: number;
  /**
   * What the value itself says it is of, in lower case and singular: `worker` for `2 workers`, `postgresql` for
   * `PostgreSQL 16`, `user` for `deploy` in `ssh deploy@…`. Fit to be asked as a label.
   */
  readonly noun?: string;
}

/** What stood at a place, and where to read on: nothing found, and still consumed, is a range or a file's name. */
export interface Reading {
  readonly found: readonly FoundValue[];
  readonly end: number;
}

/** Reads what begins at `at`; undefined when nothing of its kind does. Looks a bounded stretch ahead. */
export type Reader = (text: string, at: number) => Reading | undefined;

export function reading(value: Value, start: number, end: number, noun?: string): Reading {
  return { found: [noun === undefined ? { value, start, end } : { value, start, end, noun }], end };
}

/** Text that is understood and says no value. */
export function nothing(end: number): Reading {
  return { found: [], end };
}

/** A sticky expression at a place. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
