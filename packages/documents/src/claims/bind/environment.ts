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
  const environments = reading.environments.filter((one) => !startsAnother(reading, at, one));
  const clause = clauseOf(reading, at.start);
  const own =
    nearest(
      environments.filter((one) => within(one, clause)),
      at,
    ) ?? only(environments);
  if (own !== undefined) return own;
  if (environments.length > 0) return nearest(environments, at);
  const around =
    utterance.label === undefined ? utterance.context : [utterance.label, ...utterance.context];
  const names = reading.mentions.some(({ strength }) => strength === 'exact');
  for (const words of around) {
    // A sentence that names its own thing does not go on with where the one before it was.
    if (names && utterance.label === undefined && /[.!?]$/.test(words)) continue;
    const named = scope.environmentsIn(words);
    if (named.length > 0) return only(named);
  }
  return undefined;
}

/** `x uses a; staging uses b`: what stands behind the sign is said of another. */
function startsAnother({ text }: Reading, at: TextRange, { start }: EnvironmentMention): boolean {
  return start >= at.end && /;|,?\s(?:while|whereas|but)\s/.test(text.slice(at.end, start));
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
