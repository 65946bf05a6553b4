import type { ReportedFinding } from '@stackwright/core';
import { severities } from '../tally.ts';

/**
 * Results that GitHub stores of one run; of more it keeps some.
 * Source: https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
 */
export const RESULT_LIMIT = 5000;

/** The findings that fit, in the order of the report: errors before the rest, suppressed ones last. */
export function gravest(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  if (findings.length <= RESULT_LIMIT) return findings;
  const rank = ({ suppression, severity }: ReportedFinding): number =>
    suppression === undefined ? severities.indexOf(severity) : severities.length;
  const kept = new Set(findings.toSorted((a, b) => rank(a) - rank(b)).slice(0, RESULT_LIMIT));
  return findings.filter((finding) => kept.has(finding));
}
