import type { AttributeId } from '../../subject/attributes.ts';
import type { TextRange } from '../utterances/text-range.ts';
import { clauseOf } from './reading.ts';
import type { Reading } from './reading.ts';

const TIERS = [
  ['keep-daily', /\b(?:daily|dailies|every day|nightly|nightlies)\b/i],
  ['keep-weekly', /\b(?:weekly|weeklies|every week)\b/i],
  ['keep-monthly', /\b(?:monthly|monthlies|every month)\b/i],
] as const satisfies readonly (readonly [AttributeId, RegExp])[];

/** What is kept beside backups, as the row or the key says. */
const OTHERS = [
  [
    'log-retention',
    /^\W*(?:(?:access|container|application|audit|server|system|web|nginx|all)\s)*logs?\W*$/i,
  ],
  [
    'record-retention',
    /^\W*(?:financial|accounting|bookkeeping|tax)\s(?:records?|data|documents?)\W*$|^\W*(?:invoices|books)\W*$/i,
  ],
] as const satisfies readonly (readonly [AttributeId, RegExp])[];

/**
 * A retention that is one tier's, as the row or the last words before the value say: `Weekly | 30 days`, `daily ones for 7 days`. The
 * general one is kept where none is named.
 */
export function refined(attribute: AttributeId, reading: Reading, at: TextRange): AttributeId {
  if (attribute !== 'retention') return attribute;
  const { label = '', context, beside = 0 } = reading.utterance;
  const kept = [label, ...context.slice(0, beside)];
  for (const [other, sign] of OTHERS) if (kept.some((words) => sign.test(words))) return other;
  const { utterance, text } = reading;
  const clause = clauseOf(reading, at.start);
  const around = [
    text.slice(clause.start, at.start),
    text.slice(at.end, clause.end),
    utterance.label ?? '',
    ...utterance.context.slice(0, utterance.beside ?? 0),
  ];
  for (const words of around) {
    const tiers = TIERS.filter(([, sign]) => sign.test(words)).map(([tier]) => tier);
    const [tier, ...others] = tiers;
    if (tier !== undefined) return others.length === 0 ? tier : attribute;
  }
  return attribute;
}
