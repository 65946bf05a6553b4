/** What the process says when it ends. The only place that gives these numbers meaning. */
export const exitCode = {
  /** Nothing to report. */
  clean: 0,
  /** Findings, differences or rejected artefacts. */
  findings: 1,
  /** The command line or stack.yaml is not valid. */
  invalid: 2,
  /** Something could not be checked: missing, unreachable, or nothing matched. */
  unchecked: 3,
  /** A bug of Stackwright. */
  bug: 4,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export const exitCodeHelp = [
  '0  clean',
  '1  findings, differences, or a rejected artefact',
  '2  wrong usage, or an invalid stack.yaml',
  '3  something could not be checked',
  '4  a bug of Stackwright',
] as const;
