import { ATTRIBUTES } from './attributes.ts';
import type { AttributeId } from './attributes.ts';

/** What a label may name. */
export interface Label {
  /** All attributes with that label, in the order of the tables: subject and value decide among them. */
  readonly attributes: readonly AttributeId[];
  /** What the label says of bare numbers: `GB` of `Memory (GB)`, `USD/month` of `Cost (USD/month)`. */
  readonly unit: string | undefined;
}

/**
 * Attributes that a header or a key may stand for, whatever its case, its punctuation and its plural: `**Container
 * names:**`, `Memory (GB)`, `db_host`, `Retention, days`.
 */
export function attributesOf(label: string): Label {
  const [words, unit] = withoutUnit(label.slice(0, 120));
  return {
    attributes: BY_LABEL.get(normalised(words)) ?? BY_LABEL.get(normalised(label)) ?? [],
    unit,
  };
}

const UNIT = String.raw`(?:[kmgt]i?b|bytes|m?s(?:ec)?|sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|%|percent|(?:usd|eur|us\$|[$€£])(?:\s?(?:\/|per)\s?(?:mo(?:nth)?|y(?:ea)?r?))?|cores?)`;
const IN_BRACKETS = new RegExp(String.raw`\s*[([]\s*(?:in\s+)?(${UNIT})\s*[)\]]\s*:?\s*$`, 'i');
/** `Retention, days`, `memory_gb`. */
const BEHIND = new RegExp(String.raw`(?:,\s*|\s+in\s+|\s+\/\s+|_)(${UNIT})\s*:?\s*$`, 'i');

function withoutUnit(label: string): readonly [string, string | undefined] {
  const match = IN_BRACKETS.exec(label) ?? BEHIND.exec(label);
  return match === null ? [label, undefined] : [label.slice(0, match.index), match[1]];
}

/** Lower case words with one space between, each without its plural. */
function normalised(label: string): string {
  const words =
    label
      .toLowerCase()
      .replaceAll(/\([^()]*\)/g, ' ')
      .match(/[\p{L}\p{N}%/$]+/gu) ?? [];
  return words
    .map(singular)
    .filter((word) => word !== 'the')
    .join(' ');
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[^s]s$/.test(word) && word.length > 3 && !/(?:[^p]us|is|dns|ress|https)$/.test(word)
    ? word.slice(0, -1)
    : word;
}

const BY_LABEL: ReadonlyMap<string, readonly AttributeId[]> = byLabel();

function byLabel(): ReadonlyMap<string, readonly AttributeId[]> {
  const table = new Map<string, AttributeId[]>();
  for (const [id, { labels }] of Object.entries(ATTRIBUTES))
    for (const label of new Set(labels.map(normalised))) {
      const list = table.get(label);
      if (list === undefined) table.set(label, [id as AttributeId]);
      else list.push(id as AttributeId);
    }
  return table;
}
