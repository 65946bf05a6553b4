import type { Location } from './place.ts';

/** The one scale of gravity. */
export type Severity = 'error' | 'warning' | 'info';

/** A second place that explains a finding: the other side of a contradiction. */
export interface Related {
  readonly message: string;
  readonly at: Location;
}

/**
 * A user's mistake: data with a place, never thrown.
 * The message has three parts: what is wrong, why it matters, what to do.
 */
export interface Finding {
  /** Kebab-case id of the rule or check that found it, e.g. `unknown-key`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly at: Location;
  readonly related: readonly Related[];
}

/** Orders findings by file, then by position, then by rule: the order of every report. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.at.file, b.at.file) ||
    (a.at.span?.start.offset ?? -1) - (b.at.span?.start.offset ?? -1) ||
    compareText(a.rule, b.rule) ||
    compareText(a.what, b.what)
  );
}

/** Code-unit order: the same on every machine, unlike a locale's. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
