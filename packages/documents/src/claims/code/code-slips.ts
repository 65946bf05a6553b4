import type { Document } from '../../markup/document.ts';
import type { Slip } from '../../reading.ts';
import type { Ledger } from '../../ledger/fact.ts';
import { blockStance, noteStance } from './code-stance.ts';
import { notesAt, notesOf } from './notes.ts';
import { columnSlipsIn } from './sql/column-slips.ts';
import type { ColumnSlip } from './sql/column-slips.ts';
import type { Span } from '@stackwright/core';

/**
 * Queries in a document's code that cannot work on the declared PostgreSQL, whatever they are written in. `postgres`: the major
 * version; undefined where nobody declares one, and then what every supported release lacks is told.
 */
export function codeSlips(document: Document, postgres: number | undefined): readonly Slip[] {
  if (!document.text.includes('pg_stat_')) return [];
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'code') return [];
    const shape = blockStance(block);
    const notes = notesOf(block.text);
    return columnSlipsIn(block.text, postgres)
      .filter(({ start }) => {
        const said = notesAt(notes, start)
          .map(({ text }) => noteStance(text))
          .find((one) => one !== undefined);
        return (said ?? shape) === 'asserted';
      })
      .map((slip) => slipOf(slip, (start, end) => block.spanOf(start, end), block.text, postgres));
  });
}

function slipOf(
  { gone, start, end, view }: ColumnSlip,
  spanOf: (start: number, end: number) => Span,
  text: string,
  postgres: number | undefined,
): Slip {
  const who =
    postgres === undefined ? `PostgreSQL ${gone.since} and later` : `PostgreSQL ${postgres}`;
  return {
    kind: 'sql',
    span: spanOf(start, end),
    text: text.slice(start, end),
    expected: gone.now,
    why: `${gone.view} of ${who} has no column ${gone.column}: ${gone.why}.`,
    from: [spanOf(view.start, view.end)],
  };
}

/** The major version of the stack's servers, where they have one in common. */
export function postgresMajorOf({ facts }: Ledger): number | undefined {
  const majors = new Set(
    facts.flatMap(({ subject, attribute, value }) =>
      subject.kind === 'server' && attribute === 'version' && value.kind === 'version'
        ? [Number.parseInt(value.text, 10)]
        : [],
    ),
  );
  const [first, ...others] = majors;
  return others.length === 0 ? first : undefined;
}
