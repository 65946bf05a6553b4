import type { Location, Severity } from '@stackwright/core';
import type { OptionValues } from '../rule.ts';
import type { FileKind } from '../subject.ts';
import type { Versions } from '../engine/versions.ts';

/** How a repository is linted: stackwright.config.yaml, read. */
export interface LintConfig {
  /** Globs of files to lint besides the stack and what is rendered. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Syntax by glob, in order; the first that matches wins. */
  readonly kinds: readonly (readonly [glob: string, kind: FileKind])[];
  readonly failOn: Severity;
  /** File of the baseline. */
  readonly baseline: string | undefined;
  readonly versions: Versions;
  readonly rules: ReadonlyMap<string, RuleConfig>;
  readonly ignores: readonly ConfigIgnore[];
}

/** What a repository says of one rule. */
export interface RuleConfig {
  readonly severity?: Severity | 'off';
  /** Only those that were set. */
  readonly options?: OptionValues;
}

/** Findings that a repository lives with. */
export interface ConfigIgnore {
  readonly rules: readonly string[];
  /** Globs. */
  readonly files: readonly string[];
  readonly reason: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  readonly until: string | undefined;
  readonly at: Location;
}

/** What holds where no configuration is. */
export const DEFAULT_CONFIG: LintConfig = {
  include: [],
  exclude: [],
  kinds: [],
  failOn: 'error',
  baseline: undefined,
  versions: {},
  rules: new Map(),
  ignores: [],
};
