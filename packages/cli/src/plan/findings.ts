import type { ReportedFinding } from '@stackwright/core';
import type { Side } from './side.ts';

/** Findings that one side has and the other has not. */
export interface FindingChanges {
  /** False when the base is not known: then `new` are all findings of head, old ones among them. */
  readonly isCompared: boolean;
  /** Count in head, and did not count in base. */
  readonly new: readonly ReportedFinding[];
  /** Counted in base, and are gone. */
  readonly fixed: readonly ReportedFinding[];
  /** Counted in base, and head decided to live with them. */
  readonly silenced: readonly ReportedFinding[];
  /** Count in both. */
  readonly kept: number;
}

/** Compares findings by their fingerprints, which survive moved lines. */
export function compareFindings(
  base: Pick<Side, 'state' | 'findings'>,
  head: Pick<Side, 'state' | 'findings'>,
): FindingChanges {
  const now = head.findings.filter(isActive);
  if (base.state === 'invalid')
    return { isCompared: false, new: now, fixed: [], silenced: [], kept: 0 };
  const before = base.findings.filter(isActive);
  const known = marks(before);
  const active = marks(now);
  const suppressed = marks(head.findings.filter((finding) => !isActive(finding)));
  // What a stack that does not load hides is not mended.
  const gone =
    head.state === 'invalid' ? [] : before.filter(({ fingerprint }) => !active.has(fingerprint));
  const come = now.filter(({ fingerprint }) => !known.has(fingerprint));
  return {
    isCompared: true,
    new: come,
    fixed: gone.filter(({ fingerprint }) => !suppressed.has(fingerprint)),
    silenced: gone.filter(({ fingerprint }) => suppressed.has(fingerprint)),
    kept: now.length - come.length,
  };
}

function isActive({ suppression }: ReportedFinding): boolean {
  return suppression === undefined;
}

function marks(findings: readonly ReportedFinding[]): ReadonlySet<string> {
  return new Set(findings.map(({ fingerprint }) => fingerprint));
}
