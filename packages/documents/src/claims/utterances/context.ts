import { memoised } from '@stackwright/core';
import { classByName } from '../../document-class.ts';
import type { Block, Document, ItemBlock, Section } from '../../markup/document.ts';
import { sectionStance } from '../stance/section-stance.ts';
import type { Stance } from '../claim.ts';

/** What a block stands in. */
export interface Surroundings {
  /** Nearest first: items above it, the lead, headings. */
  readonly context: readonly string[];
  readonly stance: Stance;
}

/** Texts of a section's headings, innermost first. */
export const headingsOf: (section: Section) => readonly string[] = memoised((section) => [
  section.heading.text,
  ...(section.parent === undefined ? [] : headingsOf(section.parent)),
]);

/** Items, lead and headings around a block, and what an entry of a changelog or a plan says of all that stands in it. */
export function surroundingsOf(document: Document, block: Block): Surroundings {
  const { section } = block;
  const items = block.kind === 'item' ? itemsAbove(block) : [];
  const lead = items.at(-1)?.lead ?? (items.length === 0 ? block.lead : undefined);
  const above = items.map(({ prose }) => prose.text);
  const headings = section === undefined ? [] : headingsOf(section);
  const context = [...above, ...(lead === undefined ? [] : [lead.text]), ...headings];
  const own = section === undefined ? 'asserted' : sectionStance(section);
  return { context, stance: own === 'asserted' && isHistory(document) ? 'past' : own };
}

/** Changelogs and reports of incidents tell what was. */
const isHistory = memoised(({ file }: Document) => classByName(file) === 'history');

/** Items that hold this one, nearest first; as many as anybody nests. */
function itemsAbove(block: ItemBlock): readonly ItemBlock[] {
  const above: ItemBlock[] = [];
  for (let item = block.parent; item !== undefined && above.length < 8; item = item.parent)
    above.push(item);
  return above;
}
