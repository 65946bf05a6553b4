/** One thing that must hold before a change is taken: a program that exits with 0. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly words: readonly string[];
  /** After this many minutes it has failed. */
  readonly minutes: number;
  /** Exit code for "could not be checked"; a failure in CI, where everything can be. */
  readonly unchecked?: number;
}

/** Tests, or whole steps, by how they ended. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a step did. */
export interface StepResult {
  readonly step: Step;
  readonly outcome: keyof Counts;
  /** Everything it printed, and why it was ended if it was. */
  readonly output: string;
  readonly milliseconds: number;
}

/** The sum of counts. */
export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
