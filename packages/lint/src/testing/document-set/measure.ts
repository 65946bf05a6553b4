import type { ReportedFinding, Span } from '@stackwright/core';
import type { Label } from './labels.ts';

/** How well findings meet labels. */
export interface Measure {
  readonly found: readonly Label[];
  readonly missed: readonly Label[];
  readonly right: readonly ReportedFinding[];
  /** Findings where no contradiction is labelled. */
  readonly wrong: readonly ReportedFinding[];
  /** Contradictions by kind: how many of how many are found. */
  readonly byKind: ReadonlyMap<string, { readonly found: number; readonly of: number }>;
}

/** A finding meets a label when it, or one of its related places, overlaps the label's. */
export function measure(labels: readonly Label[], findings: readonly ReportedFinding[]): Measure {
  const lies = labels.filter(({ verdict }) => verdict === 'contradiction');
  const met = new Set(lies.filter((label) => findings.some((finding) => meets(finding, label))));
  const groups = new Set([...met].flatMap(({ group }) => group ?? []));
  const isFound = (label: Label) =>
    met.has(label) || (label.group !== undefined && groups.has(label.group));
  const right = findings.filter((finding) => lies.some((label) => overlaps(finding.at, label)));
  const byKind = new Map<string, { found: number; of: number }>();
  for (const label of lies) {
    const { found, of } = byKind.get(label.kind) ?? { found: 0, of: 0 };
    byKind.set(label.kind, { found: found + (isFound(label) ? 1 : 0), of: of + 1 });
  }
  return {
    found: lies.filter(isFound),
    missed: lies.filter((label) => !isFound(label)),
    right,
    wrong: findings.filter((finding) => !right.includes(finding)),
    byKind: new Map([...byKind].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function meets({ at, related }: ReportedFinding, label: Label): boolean {
  return [at, ...related.map((one) => one.at)].some((place) => overlaps(place, label));
}

/** True when a place and a label's share some text, or touch. */
export function overlaps(
  { file, span }: { readonly file: string; readonly span?: Span },
  label: Label,
): boolean {
  if (file !== label.file || span === undefined) return false;
  return (
    span.start.offset < label.span.end.offset &&
    Math.max(span.end.offset, span.start.offset + 1) > label.span.start.offset
  );
}
