import type { Finding } from './finding.ts';

/** A value, or the findings that stand in its way. Findings may accompany a value as warnings. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };
