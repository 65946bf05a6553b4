import type { Stance } from '../claim.ts';
import { CLAUSE_SIGNS, NOW, SENTENCE_SIGNS } from './signs.ts';

/** As much of a lead as is looked at, from its end. */
const REACH = 240;

/** What the words that introduce a list or a table say of all of it: `For example:`, `We used to run:`, `Never do this:`. */
export function leadStance(lead: string | undefined, shape: Stance): Stance {
  const words = lead?.slice(-REACH).trimEnd();
  if (words === undefined || !words.endsWith(':')) return shape;
  const from = Math.max(words.lastIndexOf('. ') + 1, 0);
  const sentence = words.slice(from);
  const found = [...SENTENCE_SIGNS, ...CLAUSE_SIGNS].find(([, sign]) => sign.test(sentence))?.[0];
  if (found === 'conditional') return shape;
  return found ?? (NOW.test(sentence) ? 'asserted' : shape);
}
