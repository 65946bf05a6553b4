import type { Location, Report, ReportedFinding } from '@stackwright/core';
import { tallyOf } from '../tally.ts';

/** Raised when a key changes its meaning or goes away; new keys do not raise it. */
export const SCHEMA_VERSION = 1;

/** The report as data, for programs; `report.schema.json` beside this file describes it. */
export function reporter(report: Report): string {
  const { version, command, findings, rules, coverage } = report;
  const { error, warning, info, suppressed, fixable } = tallyOf(report);
  const document = {
    schemaVersion: SCHEMA_VERSION,
    version,
    command,
    summary: { error, warning, info, suppressed, fixable },
    findings: findings.map(findingOf),
    rules: rules.map(({ id, severity, summary, url }) => ({ id, severity, summary, url })),
    coverage: {
      files: coverage.files,
      rules: coverage.rules,
      idleRules: coverage.idleRules,
      scanned: coverage.scanned,
      values: coverage.values,
      skipped: coverage.skipped.map(({ what, why }) => ({ what, why })),
    },
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** A finding as data. Each key is written out: neither the order nor a key of the engine's own can slip into the format. */
export function findingOf(finding: ReportedFinding): unknown {
  const { rule, severity, what, why, fix, at, related, url, fixes, suppression } = finding;
  return {
    rule,
    severity,
    what,
    why,
    fix,
    at: locationOf(at),
    related: related.map((place) => ({ message: place.message, at: locationOf(place.at) })),
    url,
    fixes: fixes.map(({ description, safety, edits }) => ({
      description,
      safety,
      edits: edits.map(({ file, span, text }) => ({ file, span: spanOf(span), text })),
    })),
    fingerprint: finding.fingerprint,
    suppression: suppression && {
      kind: suppression.kind,
      reason: suppression.reason,
      until: suppression.until,
    },
  };
}

function locationOf({ file, path, span }: Location): unknown {
  return { file, path, span: span && spanOf(span) };
}

function spanOf({ start, end }: NonNullable<Location['span']>): unknown {
  const position = ({ line, column, offset }: typeof start) => ({ line, column, offset });
  return { start: position(start), end: position(end) };
}
