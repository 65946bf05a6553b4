import type { ReportedFinding, Severity } from '@stackwright/core';

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** True for a word of the one scale of gravity. */
export function isSeverity(text: string): text is Severity {
  return Object.hasOwn(GRAVITY, text);
}

/** True for a finding that nobody decided to live with and that is at least as grave as `least`. */
export function counts({ severity, suppression }: ReportedFinding, least: Severity): boolean {
  return suppression === undefined && GRAVITY[severity] >= GRAVITY[least];
}
