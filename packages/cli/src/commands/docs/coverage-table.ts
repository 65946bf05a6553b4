import type { DocumentTree } from '@stackwright/documents';
import { table } from './claims-table.ts';
import { tallyOf, total } from './tally.ts';
import type { Tally } from './tally.ts';

const HEADER = [
  'document',
  'class',
  'claims',
  'bound',
  'verified',
  'contradicted',
  'unknown',
  'passed',
];

/** What was understood of each document, and of all: silence about one that nobody understood says nothing. */
export function coverageTable({ documents }: DocumentTree): string {
  const speaking = documents.map((document) => ({ document, tally: tallyOf(document) }));
  const rows = speaking
    .filter(({ tally }) => tally.found > 0)
    .map(({ document, tally }) => [document.reading.file, document.class, ...numbers(tally)]);
  const all = total(speaking.map(({ tally }) => tally));
  const silent = documents.length - rows.length;
  const note = silent === 0 ? '' : `${silent} more without a claim\n`;
  return `${table([HEADER, ...rows, ['all', '', ...numbers(all)]])}${note}`;
}

function numbers({ found, bound, verified, contradicted, silent, passed }: Tally): string[] {
  return [found, bound, verified, contradicted, silent + (found - bound - passed), passed].map(
    String,
  );
}
