import type { Finding, Severity } from './finding.ts';
import type { Fix } from './fix.ts';
import type { MaskedText } from './masked.ts';

/** A finding with what a reader of the report may want besides. */
export interface ReportedFinding extends Finding {
  /** Page that explains the rule; undefined for findings of the loader. */
  readonly url: string | undefined;
  readonly fixes: readonly Fix[];
  /** Stable over moved lines, so that baselines and code scanning recognise it. Hex. */
  readonly fingerprint: string;
  /** Set when somebody decided to live with it. */
  readonly suppression: Suppression | undefined;
}

/** Where and why a finding was silenced. */
export interface Suppression {
  readonly kind: 'inline' | 'config' | 'baseline';
  readonly reason: string;
  /** Day after which it no longer counts, `YYYY-MM-DD`. */
  readonly until: string | undefined;
}

/** What a rule is, for reports that list the rules that ran. */
export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: the law. */
  readonly summary: string;
  readonly url: string;
}

/** What a run looked at, so that silence can be told from blindness. */
export interface Coverage {
  /** Files that were read, sorted. */
  readonly files: readonly string[];
  /** Rules that looked at something. */
  readonly rules: number;
  /** Rules that would have, and had nothing to look at: their silence says nothing. */
  readonly idleRules: number;
  /** Files whose code was scanned, or known by their hash; 0 where nobody scanned. */
  readonly scanned: number;
  /** Values of the stack that were looked at; 0 without a stack. */
  readonly values: number;
  /** What was not looked at, and why. */
  readonly skipped: readonly { readonly what: string; readonly why: string }[];
}

/** Everything that a run has to say. Reporters turn it into text and decide nothing. */
export interface Report {
  /** Version of the tool. */
  readonly version: string;
  /** The command that ran, e.g. `lint`. */
  readonly command: string;
  /** Sorted by place; suppressed ones included. */
  readonly findings: readonly ReportedFinding[];
  readonly rules: readonly RuleInfo[];
  readonly coverage: Coverage;
}

/** A report as text. Pure: no clock, no terminal. */
export type Reporter = (report: Report, options: ReporterOptions) => string;

export interface ReporterOptions {
  /** Text of files by name, for code frames, without the secrets in them. */
  readonly sources: ReadonlyMap<string, MaskedText>;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}
