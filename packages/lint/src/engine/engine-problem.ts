import type { Finding, Location, Severity } from '@stackwright/core';
import type { Concrete } from './concretise.ts';

/** What the engine has found by itself or a rule has, in places; not yet identified or silenced. */
export interface Draft extends Concrete {
  readonly rule: string;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Ids of the rules that the engine itself keeps. */
export type EngineRule = 'parsable-file' | 'valid-suppression' | 'unused-suppression';

/** A finding of the engine's own. */
export function engineDraft(
  rule: EngineRule,
  severity: Severity,
  at: Location,
  words: Pick<Draft, 'what' | 'why' | 'fix'>,
): Draft {
  return { rule, severity, ...words, at, about: undefined, note: '', related: [], fixes: [] };
}

/** A finding that others made, for the same report. */
export function foreignDraft(finding: Finding): Draft {
  return { ...finding, about: undefined, note: '', fixes: [] };
}
