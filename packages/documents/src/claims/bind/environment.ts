import type { TextRange } from '../utterances/text-range.ts';
import { clauseOf } from './reading.ts';
import { within } from '../utterances/text-range.ts';
import type { Reading } from './reading.ts';
import type { EnvironmentMention } from './scope.ts';

/**
 * The environment that a value is told of: the nearest one before it in its clause, then in its sentence, then what the label,
 * the row, the lead and the headings say, as long as they name one only.
 */
export function environmentOf(reading: Reading, at: TextRange): string | undefined {
  const { utterance, scope } = reading;
  const environments = reading.environments.filter(
    (one) => !startsAnother(reading, at, one) && !isListed(reading, at, one),
  );
  const clause = clauseOf(reading, at.start);
  const own =
    nearest(
      environments.filter((one) => within(one, clause)),
      at,
    ) ?? only(environments);
  if (own !== undefined) return own;
  // A name tells its own environment: of a list's at once, of one under a label where nothing else tells.
  const named = ownEnvironment(reading, at);
  if (named !== undefined && /[,;]/.test(reading.text)) return named;
  if (environments.length > 0) return nearest(environments, at);
  const around =
    utterance.label === undefined ? utterance.context : [utterance.label, ...utterance.context];
  const names = reading.mentions.some(({ strength }) => strength === 'exact');
  const firm = around.length - utterance.context.length + (utterance.beside ?? 0);
  let weak: string | undefined;
  for (const [index, words] of around.entries()) {
    // A sentence that names its own thing does not go on with where the one before it was.
    if (names && utterance.label === undefined && /[.!?]$/.test(words)) continue;
    const told = scope.environmentsIn(words);
    // What a container further up is called says less than a heading does.
    const isWeak = isIdentifier(words) || (utterance.label !== undefined && isTelling(words));
    if (index >= firm && isWeak) weak ??= only(told);
    else if (told.length > 0) return only(told) ?? weak;
  }
  return weak ?? named;
}

/** `x uses a; staging uses b`: what stands behind the sign is said of another. */
function startsAnother({ text }: Reading, at: TextRange, { start }: EnvironmentMention): boolean {
  return start >= at.end && /;|,?\s(?:while|whereas|but)\s/.test(text.slice(at.end, start));
}

function ownEnvironment({ environments }: Reading, at: TextRange): string | undefined {
  return only(environments.filter((one) => within(one, at)));
}

/** Names under one label are each of their own environment, and none tells that of the others: `shop-production, shop-staging`. */
function isListed(
  { utterance, text }: Reading,
  { start, end }: TextRange,
  one: EnvironmentMention,
): boolean {
  if (utterance.label === undefined || !isIdentifier(text.slice(start, end))) return false;
  const sides = `${text[one.start - 1] ?? ' '}${text[one.end] ?? ' '}`;
  return /[\w-]/.test(sides) || isIdentifier(text.slice(one.start, one.end));
}

/** A paragraph above a list that does not lead to it. */
function isTelling(words: string): boolean {
  return words.length > 60 && /[.!?]\s*$/.test(words);
}

function isIdentifier(words: string): boolean {
  return /^\w+(?:[-_.]\w+)+$/.test(words);
}

function only(mentions: readonly EnvironmentMention[]): string | undefined {
  const names = new Set(mentions.map(({ environment }) => environment));
  return names.size === 1 ? mentions[0]?.environment : undefined;
}

/** The last one before the value; else the first behind it. */
function nearest(mentions: readonly EnvironmentMention[], at: TextRange): string | undefined {
  const before = mentions.filter(({ end }) => end <= at.start).at(-1);
  return (before ?? mentions.find(({ start }) => start >= at.end))?.environment;
}
