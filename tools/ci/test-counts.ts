import type { Counts } from './step.ts';

/** What is needed of the report that vitest writes with `--reporter=json`. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * How many tests passed, failed and were skipped. A file that failed without a failed test (it could not
 * be loaded) counts as one; so does a run that failed for any other reason, or left no report.
 * @param text the report; undefined when there is none.
 */
export function testCounts(text: string | undefined, runPassed: boolean): Counts {
  const report = text === undefined ? undefined : reportOf(text);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !runPassed ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function reportOf(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return undefined; // vitest was ended while it wrote
  }
}
