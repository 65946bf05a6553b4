import { compareText } from '@stackwright/core';
import type { ReportedFinding, Result } from '@stackwright/core';

/** Findings that a repository lives with, as fingerprints: nothing of its content is stored. */
export interface Baseline {
  readonly version: 1;
  /** Sorted, each once. */
  readonly fingerprints: readonly string[];
}

/** Why a finding that the baseline knows is silenced. */
export const BASELINE_REASON = 'in the baseline';

/**
 * The baseline that silences what the rules find now, save what is silenced already with a reason.
 * What no rule of the linter has found (it has no page), such as a stack that does not load, cannot be
 * lived with.
 */
export function baselineOf(findings: readonly ReportedFinding[]): Baseline {
  const kept = findings.filter(
    ({ suppression, url }) =>
      url !== undefined && (suppression === undefined || suppression.kind === 'baseline'),
  );
  const unique = new Set(kept.map(({ fingerprint }) => fingerprint));
  return { version: 1, fingerprints: [...unique].toSorted(compareText) };
}

/** The text of a baseline file. */
export function formatBaseline(baseline: Baseline): string {
  return `${JSON.stringify(baseline, undefined, 2)}\n`;
}

/** Reads a baseline file. Anything unexpected is refused: half a baseline would show old findings as new. */
export function parseBaseline(text: string, file: string): Result<Baseline> {
  const value = json(text);
  if (isBaseline(value)) return { ok: true, value, findings: [] };
  return {
    ok: false,
    findings: [
      {
        rule: 'valid-baseline',
        severity: 'error',
        what: `${file} is not a baseline of this version.`,
        why: 'Without it, old findings cannot be told from new ones.',
        fix: 'Restore it from version control, or write it anew with `stackwright lint --write-baseline`.',
        at: { file },
        related: [],
      },
    ],
  };
}

function isBaseline(value: unknown): value is Baseline {
  if (typeof value !== 'object' || value === null) return false;
  const { version, fingerprints } = value as Readonly<Record<string, unknown>>;
  return (
    version === 1 &&
    Array.isArray(fingerprints) &&
    fingerprints.every((one) => typeof one === 'string' && /^[0-9a-f]{8,}$/.test(one))
  );
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
