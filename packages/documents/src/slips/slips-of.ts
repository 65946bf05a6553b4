import type { Document, Prose } from '../markup/document.ts';
import type { Slip } from '../reading.ts';
import { columnTotals } from './column-totals.ts';
import { dateSlips } from './dates.ts';
import { downtimeColumns, downtimeInWords } from './downtime.ts';
import { equations } from './equations.ts';
import { listCounts } from './list-counts.ts';
import { yearlyColumns, yearlyInWords } from './yearly.ts';

/**
 * Places where a document contradicts itself whatever the stack says, in order: totals, calculations, shares, outages, dates and
 * counts. Silent where the numbers may mean something else. Never throws.
 */
export function slipsOf(document: Document): readonly Slip[] {
  const slips = document.blocks.flatMap((block) => {
    if (block.kind === 'code') return [];
    if (block.kind === 'heading') return dateSlips(block.section.heading);
    if (block.kind !== 'table') return inWords(block.prose);
    return [
      ...columnTotals(block),
      ...yearlyColumns(block),
      ...downtimeColumns(block),
      ...[block.header, ...block.rows].flat().flatMap(inWords),
    ];
  });
  return [...slips, ...listCounts(document)].toSorted(
    (a, b) => a.span.start.offset - b.span.start.offset,
  );
}

function inWords(prose: Prose): readonly Slip[] {
  if (!/\d/.test(prose.text)) return [];
  return [
    ...equations(prose),
    ...yearlyInWords(prose),
    ...downtimeInWords(prose),
    ...dateSlips(prose),
  ];
}
