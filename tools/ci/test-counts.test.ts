import { describe, expect, test } from 'vitest';
import { testCounts } from './test-counts.ts';

function report(parts: object): string {
  return JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
    ...parts,
  });
}

const unloadable = { status: 'failed', assertionResults: [] };
const refuted = { status: 'failed', assertionResults: [{ status: 'failed' }] };

describe('testCounts', () => {
  test.each([
    ['a green run', report({}), true, { passed: 3, failed: 0, skipped: 2 }],
    [
      'failed tests',
      report({ numFailedTests: 2, testResults: [refuted] }),
      false,
      { passed: 3, failed: 2, skipped: 2 },
    ],
    [
      'a file that could not be loaded',
      report({ testResults: [unloadable] }),
      false,
      { passed: 3, failed: 1, skipped: 2 },
    ],
    [
      'both',
      report({ numFailedTests: 1, testResults: [refuted, unloadable] }),
      false,
      { passed: 3, failed: 2, skipped: 2 },
    ],
    ['an error outside of tests', report({}), false, { passed: 3, failed: 1, skipped: 2 }],
    ['no report', undefined, true, { passed: 0, failed: 1, skipped: 0 }],
    ['half a report', report({}).slice(0, 20), false, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_, text, runPassed, counts) => {
    expect(testCounts(text, runPassed)).toEqual(counts);
  });
});
