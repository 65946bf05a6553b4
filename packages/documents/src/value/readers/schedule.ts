import { matchAt, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';
import { durationUnit, secondsOf } from './duration.ts';
import { NUMBER_WORDS, toNumber } from './number.ts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY =
  'sun(?:day)?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?';
const NUMBERS = `\\d{1,4}|${[...NUMBER_WORDS.keys()].join('|')}|other`;
const UNITS =
  'seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|nights?|mornings?|evenings?|weeks?|months?|years?';
const EVERY = new RegExp(
  String.raw`(?:every|each)\s(?:single\s)?(?:(${NUMBERS})[\s-]?)?(${UNITS}|${WEEKDAY})(?:s)?(?!\w)`,
  'iy',
);
const TIMES = new RegExp(
  String.raw`(once|twice|(?:\d{1,2}|three|four|five|six)\stimes|one\stime)\s(?:a|an|per|every|each)\s(minute|hour|day|night|week|month|year)(?!\w)`,
  'iy',
);
const ADVERB = /(hourly|daily|nightly|weekly|monthly|yearly|annually)(?!\w|-\w)/iy;
const ADVERBS: ReadonlyMap<string, number> = new Map([
  ['hourly', secondsOf(1, 'h')],
  ['daily', secondsOf(1, 'd')],
  ['nightly', secondsOf(1, 'd')],
  ['weekly', secondsOf(1, 'w')],
  ['monthly', secondsOf(1, 'mo')],
  ['yearly', secondsOf(1, 'y')],
  ['annually', secondsOf(1, 'y')],
]);
const ON_DAY = new RegExp(String.raw`,?\s(?:on\s)?(?:every\s)?(${WEEKDAY})s?(?!\w)`, 'iy');

/**
 * `every night`, `hourly`, `every 15 minutes`, `twice a day`, `every Sunday`, `weekly on Sunday`. A time of day that
 * follows is a value of its own.
 */
export function readSchedule(text: string, at: number): Reading | undefined {
  const adverb = matchAt(ADVERB, text, at);
  if (adverb !== null)
    return onDay(text, ADVERBS.get(adverb[0].toLowerCase()), at, at + adverb[0].length);
  const times = matchAt(TIMES, text, at);
  if (times !== null) {
    const seconds = unitSeconds(times[2] ?? '') ?? Number.NaN;
    return onDay(text, seconds / timesOf(times[1] ?? ''), at, at + times[0].length);
  }
  const every = matchAt(EVERY, text, at);
  if (every === null) return undefined;
  const [all, count, word = ''] = every;
  // `Every second statement` is every other one.
  if (count === undefined && /^sec/i.test(word)) return undefined;
  const end = at + all.length;
  const weekday = weekdayOf(word);
  if (weekday !== undefined) {
    return count === undefined
      ? reading(
          { kind: 'schedule', every: secondsOf(1, 'w'), minutes: undefined, weekday },
          at,
          end,
        )
      : undefined;
  }
  const factor = count === undefined ? 1 : count === 'other' ? 2 : toNumber(count);
  return onDay(text, (unitSeconds(word) ?? Number.NaN) * factor, at, end);
}

/** Seconds of a rhythm, with the day of the week where a weekly one names it. */
function onDay(
  text: string,
  every: number | undefined,
  start: number,
  end: number,
): Reading | undefined {
  if (every === undefined || !(every > 0)) return undefined;
  const day = every === secondsOf(1, 'w') ? matchAt(ON_DAY, text, end) : null;
  const weekday = day === null ? undefined : weekdayOf(day[1] ?? '');
  return reading(
    { kind: 'schedule', every, minutes: undefined, weekday },
    start,
    end + (day?.[0].length ?? 0),
  );
}

function unitSeconds(word: string): number | undefined {
  const unit = /^(?:night|morning|evening)/i.test(word) ? 'd' : durationUnit(word);
  return unit === undefined ? undefined : secondsOf(1, unit);
}

function timesOf(words: string): number {
  const [first = ''] = words.toLowerCase().split(/\s/);
  return first === 'once' ? 1 : first === 'twice' ? 2 : toNumber(first);
}

/** 0 is Sunday; undefined for a word that is no day. `sat` and `sun` are days, `second` is none. */
export function weekdayOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (!new RegExp(`^(?:${WEEKDAY})$`).test(lower)) return undefined;
  return WEEKDAYS.indexOf(lower.slice(0, 3));
}
