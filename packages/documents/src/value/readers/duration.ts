import { approximateSeconds } from '@stackwright/schema';
import type { DurationUnit } from '@stackwright/schema';
import { matchAt, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';
import { NUMBER, NUMBER_WORDS, toNumber } from './number.ts';

const WORDS: ReadonlyMap<string, DurationUnit> = new Map(
  Object.entries({
    ms: 'ms msec msecs millisecond milliseconds',
    s: 's sec secs second seconds',
    m: 'm min mins minute minutes',
    h: 'h hr hrs hour hours',
    d: 'd day days',
    w: 'w wk wks week weeks',
    mo: 'mo mos month months',
    y: 'y yr yrs year years',
  } satisfies Readonly<Record<DurationUnit, string>>).flatMap(([unit, words]) =>
    words.split(' ').map((word): [string, DurationUnit] => [word, unit as DurationUnit]),
  ),
);
const UNIT = [...WORDS.keys()].toSorted((a, b) => b.length - a.length).join('|');
const COUNTED = new RegExp(String.raw`(${NUMBER})(\s?|-)(${UNIT})(?!\w|\/|\.\d)`, 'iy');
const MINUTES_AFTER = /(?:\s?(?:and\s)?(\d{1,2})\s?(?:m|mins?|minutes?)|(\d{1,2}))(?!\w|\.\d)/iy;
const HOURS_BEFORE = /(\d{1,3})h(\d{1,2})m?(?!\w|\.\d|:)/y;
const SPELLED = new RegExp(
  String.raw`(a|an|half\san|half\sa|${[...NUMBER_WORDS.keys()].join('|')})[\s-](seconds?|minutes?|hours?|days?|weeks?|months?|years?)(?!\w)`,
  'iy',
);
/** Before `a week` as a length of time; anywhere else it may be how often: `500 requests a minute`. */
const BEFORE_LENGTH =
  /(?:^|[:(]\s?|\b(?:for|of|within|after|in|is|takes?|than|least|most|about|under|over|keeps?|kept|last|past|to)\s)$/i;

/** Unit of a written word: `min`, `Hours`, `7d`'s `d`. `M` is no minute, and `Y`, `W`, `S` are no units. */
export function durationUnit(word: string): DurationUnit | undefined {
  return /^[MSWY]$/.test(word) ? undefined : WORDS.get(word.toLowerCase());
}

export function secondsOf(count: number, unit: DurationUnit): number {
  return approximateSeconds({ count, unit });
}

/** `15 min`, `15m`, `7-day`, `12mo`, `1.5 hours`, `1h30`, `2 h 15 min`. */
export function readDuration(text: string, at: number): Reading | undefined {
  const clock = matchAt(HOURS_BEFORE, text, at);
  if (clock !== null) {
    const seconds = Number(clock[1]) * 3600 + Number(clock[2]) * 60;
    return reading({ kind: 'duration', seconds }, at, at + clock[0].length);
  }
  const match = matchAt(COUNTED, text, at);
  const unit = durationUnit(match?.[3] ?? '');
  if (match === null || unit === undefined) return undefined;
  const [all, digits = '', gap, word = ''] = match;
  if (gap !== '' && word.length === 1 && (gap === '-' || !/[smhd]/i.test(word))) return undefined;
  const end = at + all.length;
  const seconds = secondsOf(toNumber(digits), unit);
  const minutes = unit === 'h' ? matchAt(MINUTES_AFTER, text, end) : null;
  if (minutes?.[1] === undefined) return reading({ kind: 'duration', seconds }, at, end);
  return reading(
    { kind: 'duration', seconds: seconds + Number(minutes[1]) * 60 },
    at,
    end + minutes[0].length,
  );
}

/** `a week`, `half an hour`, `two days`. */
export function readSpelledDuration(text: string, at: number): Reading | undefined {
  const match = matchAt(SPELLED, text, at);
  if (match === null) return undefined;
  const [all, count = '', word = ''] = match;
  const article = /^(?:an?|half)/i.test(count);
  const half = /^half/i.test(count);
  // `a second server` is no time at all.
  const isLength =
    half || (!/^sec/i.test(word) && BEFORE_LENGTH.test(text.slice(Math.max(0, at - 12), at)));
  const unit = durationUnit(word);
  if (unit === undefined || (article && !isLength)) return undefined;
  const seconds = half ? secondsOf(1, unit) / 2 : secondsOf(article ? 1 : toNumber(count), unit);
  return reading({ kind: 'duration', seconds }, at, at + all.length);
}
