import type { Path, Span } from '@stackwright/core';
import type { Locate } from '../text/locate-tree.ts';
import type { Comment, SyntaxProblem } from '../text/problem.ts';
import type { CronFieldName, CronSchedule } from './schedule.ts';

/** A word of a line. */
export interface CronWord {
  readonly text: string;
  readonly span: Span;
}

export interface CronJob {
  readonly path: Path;
  /** Absent for `@reboot`. */
  readonly schedule?: CronSchedule;
  /** `@daily`, or the five fields as written. */
  readonly when: CronWord;
  /** The five fields; absent for a nickname. */
  readonly fields?: Readonly<Record<CronFieldName, CronWord>>;
  /** Only in files of the system. */
  readonly user?: CronWord;
  /** What the shell gets: up to the first `%` that is not escaped, `\%` undone. */
  readonly command: CronWord & { readonly shell: string };
  /** Behind the first `%`: the lines that the command reads; a further `%` is a line break. */
  readonly input?: string;
  /** Every `%` that is not escaped: the first ends the command. */
  readonly percents: readonly Span[];
  /** The largest gap between two runs in minutes; absent for `@reboot` and for never. */
  readonly intervalMinutes?: number;
  /** The variables above the line, which are in force for it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly span: Span;
}

export interface CronVariable {
  readonly path: Path;
  readonly name: string;
  readonly value: string;
  readonly nameSpan: Span;
  readonly span: Span;
}

export interface Crontab {
  readonly file: string;
  readonly kind: 'user' | 'system';
  readonly jobs: readonly CronJob[];
  readonly variables: readonly CronVariable[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  /** Paths are `['jobs', n]`, `['jobs', n, 'command']`, `['jobs', n, 'fields', 'hour']`, `['variables', n]`. */
  readonly locate: Locate;
}
