import { groupBy } from '@stackwright/core';
import type { Fix, ReportedFinding, Suppression, TextEdit } from '@stackwright/core';
import { artifactLocation, physicalLocation, region } from './location.ts';
import { message } from './message.ts';
import { levels } from './rules.ts';

const KINDS = {
  inline: 'inSource',
  config: 'external',
  baseline: 'external',
} satisfies Record<Suppression['kind'], string>;

/** A finding as SARIF's `result`. `indexes` says where each rule stands in the driver's list. */
export function resultOf(finding: ReportedFinding, indexes: ReadonlyMap<string, number>): unknown {
  const { rule, severity, what, why, fix, at, related, fixes, fingerprint, suppression } = finding;
  // A fix that changes nothing is none (`artifactChanges` has at least one item).
  const repairs = fixes.filter(({ edits }) => edits.length > 0);
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule),
    level: levels[severity],
    message: message(`${what}\n\nWhy: ${why}\n\nFix: ${fix}`),
    locations: [{ physicalLocation: physicalLocation(at) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        physicalLocation: physicalLocation(place.at),
        message: message(place.message),
      })),
    }),
    partialFingerprints: { 'stackwright/v1': fingerprint },
    // Once one result has the list, a result without it is "not known to be suppressed" (3.27.23).
    suppressions: suppression === undefined ? [] : [suppressionOf(suppression)],
    ...(repairs.length > 0 && { fixes: repairs.map(fixOf) }),
  };
}

function suppressionOf({ kind, reason, until }: Suppression): unknown {
  return {
    kind: KINDS[kind],
    justification: reason,
    properties: { by: kind, ...(until !== undefined && { until }) },
  };
}

function fixOf({ description, safety, edits }: Fix): unknown {
  const files = [...groupBy(edits, ({ file }) => file)];
  return {
    description: message(description),
    artifactChanges: files.map(([file, ofFile]) => ({
      artifactLocation: artifactLocation(file),
      replacements: ofFile.map(replacementOf),
    })),
    properties: { safety },
  };
}

function replacementOf({ span, text }: TextEdit): unknown {
  return {
    deletedRegion: region(span),
    ...(text !== '' && { insertedContent: { text } }),
  };
}
