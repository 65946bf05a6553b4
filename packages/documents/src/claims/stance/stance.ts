import type { Prose } from '../../markup/document.ts';
import type { Stance } from '../claim.ts';
import type { TextRange } from '../utterances/text-range.ts';
import { clauseAt, clausesOf } from './clauses.ts';
import { CLAUSE_SIGNS, NOW, OURS, SENTENCE_SIGNS, signBefore } from './signs.ts';

/**
 * How a sentence means a value in it, by its words: the nearest sign wins, first the words right before the value (`instead of`,
 * `old`), then those of its clause (`was`, `will`), then those that open the sentence (`If`, `In 2023`). `shape` is what the
 * place says already; a clause that says `now` speaks of today wherever it stands.
 */
export function stanceOf(
  { text, marks }: Prose,
  sentence: TextRange,
  value: TextRange,
  shape: Stance,
): Stance {
  const isDeleted = marks.some(
    ({ kind, start, end }) => kind === 'deleted' && start < value.end && value.start < end,
  );
  if (isDeleted) return 'past';
  const words = text.slice(sentence.start, sentence.end);
  const at = { start: value.start - sentence.start, end: value.end - sentence.start };
  const whole = { start: 0, end: words.length };
  const clause = clauseAt(clausesOf(words, whole), at.start, whole);
  return signBefore(words, clause, at) ?? wholeStance(without(words, at), clause, shape);
}

/** The value's own words say nothing of how it is meant: `deprecated` may be the state that is told. */
function without(text: string, { start, end }: TextRange): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function wholeStance(sentence: string, clause: TextRange, shape: Stance): Stance {
  const words = sentence.slice(clause.start, clause.end);
  const own = CLAUSE_SIGNS.find(([, sign]) => sign.test(words))?.[0];
  if (own !== undefined) return own;
  const carried = RELATIVE.test(words) ? beforeStance(sentence.slice(0, clause.start)) : undefined;
  if (carried !== undefined && !NOW.test(words)) return carried;
  const found = SENTENCE_SIGNS.find(([, sign]) => sign.test(sentence))?.[0];
  // `Odoo's guide says 8; we have 2`.
  const opening = found === 'foreign' && OURS.test(words) ? undefined : found;
  if (NOW.test(words))
    return opening === 'planned' || opening === 'conditional' ? opening : 'asserted';
  return opening ?? shape;
}

/** A clause that explains the one before it: `we used to pay $132 a month, which is $1,584 a year`. */
const RELATIVE = /^\W*(?:which (?:is|are|makes?|comes)|that is|i\.e\.|or \d|equal to)\b/i;

/** What was and what will be stay so in what explains them. */
function beforeStance(words: string): Stance | undefined {
  const [, before] = /([^;]*)$/.exec(words) ?? [];
  const found = CLAUSE_SIGNS.find(([, sign]) => sign.test(before ?? ''))?.[0];
  return found === 'past' || found === 'planned' ? found : undefined;
}
