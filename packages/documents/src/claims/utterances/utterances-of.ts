import type { Block, Document, ItemBlock, ParagraphBlock } from '../../markup/document.ts';
import { leadStance } from '../stance/lead-stance.ts';
import type { Utterance } from '../utterance.ts';
import { headingsOf, surroundingsOf } from './context.ts';
import { inData } from './data-labels.ts';
import { paired, spoken } from './labelled.ts';
import type { Setting } from './labelled.ts';
import { linesOf } from './lines.ts';
import { pairsOf } from './pairs.ts';
import { siblingNames } from './siblings.ts';
import { textAt } from './text-range.ts';
import { siblingsIn } from './lists.ts';
import { tableUtterances } from './table.ts';
import { isLabel } from './labels.ts';

/** Everything that a document says in words, in order of place; what stands in code is read elsewhere. */
export function utterancesOf(document: Document): readonly Utterance[] {
  const siblings = siblingsIn(document);
  return document.blocks.flatMap((block) => blockUtterances(document, block, siblings));
}

function blockUtterances(
  document: Document,
  block: Block,
  siblings: (block: ItemBlock) => readonly string[],
): readonly Utterance[] {
  const around = surroundingsOf(document, block);
  const setting: Setting = {
    form: 'prose',
    context: around.context,
    beside: 0,
    stance: around.stance,
  };
  switch (block.kind) {
    case 'code':
      return [];
    case 'table':
      return tableUtterances(
        block,
        { ...around, stance: leadStance(block.lead?.text, around.stance) },
        isLabel,
      );
    case 'heading': {
      const { heading } = block.section;
      const above = { ...setting, context: setting.context.slice(1) };
      return spoken(heading, { start: 0, end: heading.text.length }, above);
    }
    case 'paragraph':
      return paragraphUtterances(document, block, setting);
    case 'item':
      return itemUtterances(document, block, setting, siblings(block));
  }
}

function paragraphUtterances(
  { text: file }: Document,
  { prose }: ParagraphBlock,
  setting: Setting,
): readonly Utterance[] {
  const whole = { start: 0, end: prose.text.length };
  if (!/[:=]/.test(prose.text)) return spoken(prose, whole, setting);
  const pair = { ...setting, form: 'pair' } as const;
  const lines = linesOf(prose, file);
  const isList =
    lines.length > 1 &&
    lines.every((line) => /^[^:=]{1,48}[:=](?:\s|$)/.test(prose.text.slice(line.start, line.end)));
  if (!isList) return paired(prose, whole, false, pair) ?? spoken(prose, whole, setting);
  const keys = lines.flatMap((line) => pairsOf(prose, line, false));
  const names = siblingNames(
    keys.map(({ key, value }) => [textAt(prose, key), textAt(prose, value)]),
  );
  const named = { ...pair, context: [...names, ...pair.context] };
  return lines.flatMap((line) => paired(prose, line, false, named) ?? spoken(prose, line, setting));
}

function itemUtterances(
  document: Document,
  { prose, lead, parent, section }: ItemBlock,
  around: Setting,
  siblings: readonly string[],
): readonly Utterance[] {
  const whole = { start: 0, end: prose.text.length };
  const opening = parent?.prose.text ?? lead?.text;
  const setting: Setting = {
    ...around,
    context: [...siblings, ...around.context],
    stance: leadStance(opening, around.stance),
    continues: opening !== undefined && /[:—–-]\s*$/.test(opening) ? opening : undefined,
  };
  const isData = document.markup === 'data';
  const form = isData ? 'data' : 'pair';
  const pairs = paired(prose, whole, true, { ...setting, form });
  const headings = isData && section !== undefined ? headingsOf(section) : [];
  return (
    pairs?.map((pair) => (isData ? inData(pair, headings) : pair)) ?? spoken(prose, whole, setting)
  );
}
