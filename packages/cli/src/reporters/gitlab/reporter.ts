import type { Report, Severity } from '@stackwright/core';
import { printable } from '../pretty/cells.ts';
import { lastLine } from '../pretty/frame.ts';
import { activeFindings } from '../tally.ts';

const SEVERITIES = {
  error: 'major',
  warning: 'minor',
  info: 'info',
} satisfies Record<Severity, string>;

/**
 * GitLab's code quality report.
 * Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function reporter(report: Report): string {
  const seen = new Map<string, number>();
  const issues = activeFindings(report).map((finding) => {
    const { rule, severity, what, why, fix, at, fingerprint } = finding;
    const times = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, times);
    return {
      description: printable(`${what} ${why} ${fix}`),
      check_name: rule,
      // GitLab keeps one issue a fingerprint and drops the others in silence.
      fingerprint: times === 1 ? fingerprint : `${fingerprint}-${times}`,
      severity: SEVERITIES[severity],
      location: {
        // Paths with a leading `./` match no file of the repository.
        path: at.file.replace(/^(?:\.\/)+/, ''),
        // It has no word for a whole file: that is its first line.
        lines: {
          begin: at.span?.start.line ?? 1,
          end: at.span === undefined ? 1 : lastLine(at.span),
        },
      },
    };
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
