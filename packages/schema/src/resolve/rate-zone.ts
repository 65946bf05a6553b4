import type { Path } from '@stackwright/core';
import { report } from './draft.ts';
import type { Draft } from './draft.ts';
import { sortedEntries } from './placements.ts';

/** A `rate-limit` must name a budget of the edge that serves the vhost. */
export function checkRateZone(
  draft: Draft,
  hostId: string,
  zone: string | undefined,
  path: Path,
): void {
  const edge = draft.settings.edges?.[hostId];
  // That the edge is missing is a finding of its own.
  if (zone === undefined || edge === undefined) return;
  const declared = sortedEntries(edge['rate-limits'] ?? {}).map(([id]) => id);
  if (declared.includes(zone)) return;
  report(draft, {
    rule: 'unknown-reference',
    what: `\`${zone}\` is no rate limit of the edge \`${hostId}\`.`,
    why: `A limit without a rate cannot be kept (declared: ${declared.join(', ') || 'none'}).`,
    fix: `Add it to edges.${hostId}.rate-limits, or name one that is declared.`,
    path,
    related: [{ message: `the edge of ${hostId}`, path: ['edges', hostId] }],
  });
}
