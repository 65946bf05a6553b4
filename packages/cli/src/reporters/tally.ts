import type { Coverage, Report, ReportedFinding, Severity } from '@stackwright/core';

/** How many findings count, by severity, and how many do not. */
export interface Tally extends Readonly<Record<Severity, number>> {
  /** Findings that somebody decided to live with; in none of the severities. */
  readonly suppressed: number;
  /** Findings that count and that a machine can repair. */
  readonly fixable: number;
}

/** Gravest first: the order of every list by severity. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** Findings that count: all but the suppressed ones. */
export function activeFindings(report: Report): readonly ReportedFinding[] {
  return report.findings.filter(({ suppression }) => suppression === undefined);
}

/** The counts of a report. */
export function tallyOf(report: Report): Tally {
  const active = activeFindings(report);
  const of = (severity: Severity): number =>
    active.filter((finding) => finding.severity === severity).length;
  return {
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    suppressed: report.findings.length - active.length,
    fixable: active.filter(({ fixes }) => fixes.length > 0).length,
  };
}

/** The counts in one line: `2 errors, 1 warning; 1 suppressed; 1 fixable`. */
export function tallyText({ error, warning, info, suppressed, fixable }: Tally): string {
  const counted = [
    ...(error > 0 ? [count(error, 'error')] : []),
    ...(warning > 0 ? [count(warning, 'warning')] : []),
    ...(info > 0 ? [count(info, 'note')] : []),
  ];
  return [
    counted.length === 0 ? 'no findings' : counted.join(', '),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(fixable > 0 ? [`${fixable} fixable`] : []),
  ].join('; ');
}

/**
 * What was looked at, in one line: `3 files read, 41 rules run (60 had nothing to look at), 212 values checked, 1
 * skipped`.
 */
export function coverageText({
  files,
  rules,
  idleRules,
  scanned,
  values,
  skipped,
}: Coverage): string {
  const idle = idleRules === 0 ? '' : ` (${idleRules} had nothing to look at)`;
  return [
    `${count(files.length, 'file')} read`,
    ...(scanned > 0 ? [`${count(scanned, 'file')} scanned`] : []),
    `${count(rules, 'rule')} run${idle}`,
    `${count(values, 'value')} checked`,
    skipped.length === 0 ? 'nothing skipped' : `${skipped.length} skipped`,
  ].join(', ');
}

/** `1 file`, `2 files`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
