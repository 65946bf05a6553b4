import { surroundingsOf } from '../claims/utterances/context.ts';
import type { Stance } from '../claims/claim.ts';
import type { Block, Document, Prose } from '../markup/document.ts';

/** Words of a document with what their place says of them. */
export interface Passage {
  readonly prose: Prose;
  /** What the headings say. */
  readonly shape: Stance;
  /** Words that name what the prose is about: the column's header, the lead, the headings; nearest first. */
  readonly context: readonly string[];
}

/** All words of a document in order of place: headings, paragraphs, items and cells, but no code. */
export function passagesOf(document: Document): readonly Passage[] {
  return document.blocks.flatMap((block) => passagesIn(document, block));
}

/** Headings and leads of lists of what is no more. */
const GONE = /^\W*(?:files? |to be )?(?:deleted?|removed?|deletions|removals)\b[^.]{0,20}$/i;

function passagesIn(document: Document, block: Block): readonly Passage[] {
  if (block.kind === 'code') return [];
  const { context, stance } = surroundingsOf(document, block);
  const shape = context.some((words) => GONE.test(words)) ? ('past' as const) : stance;
  if (block.kind === 'heading')
    return [{ prose: block.section.heading, shape: 'asserted', context: [] }];
  if (block.kind !== 'table') return [{ prose: block.prose, shape, context }];
  const cells = block.rows.flatMap((row) =>
    row.map((prose, column) => {
      const header = block.header[column]?.text ?? '';
      const isOld = /\b(?:old|before|previous|from|legacy|was)\b/i.test(header);
      return {
        prose,
        shape: isOld ? ('past' as const) : shape,
        context: [
          header,
          ...row.slice(0, column === 0 ? 0 : 1).map(({ text }) => text),
          ...context,
        ],
      };
    }),
  );
  return [...block.header.map((prose) => ({ prose, shape, context })), ...cells].filter(
    ({ prose }) => prose.text !== '',
  );
}
