import { matchAt, nothing, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';
import type { ValueOf } from '../value.ts';
import { secondsOf } from './duration.ts';

const FIELD = String.raw`[*\d][\d*/,-]{0,60}`;
const DAY_NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const CRON = new RegExp(
  String.raw`(${FIELD})\s(${FIELD})\s(${FIELD}|\?)\s(${FIELD}|[A-Za-z]{3})\s(${FIELD}|\?|[A-Za-z]{3}(?:[-,][A-Za-z]{3}){0,6})(?![\w/:.%*-])`,
  'y',
);
const NICKNAMES: ReadonlyMap<string, string> = new Map([
  ['@hourly', '0 * * * *'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@weekly', '0 0 * * 0'],
  ['@monthly', '0 0 1 * *'],
]);
const NICKNAME = /@(?:hourly|daily|midnight|weekly|monthly)\b/y;

/** Five cron fields, or `@daily`. A schedule that one rhythm and one time cannot say is read over. */
export function readCron(text: string, at: number): Reading | undefined {
  const nickname = matchAt(NICKNAME, text, at);
  const match = nickname ?? matchAt(CRON, text, at);
  if (match === null) return undefined;
  const fields = NICKNAMES.get(match[0])?.split(' ') ?? match.slice(1);
  // Five plain numbers are no schedule anybody writes, but they are a row of numbers.
  if (nickname === null && !fields.some((field) => field.includes('*'))) return undefined;
  const end = at + match[0].length;
  const value = scheduleOf(fields);
  return value === undefined ? nothing(end) : reading(value, at, end);
}

function scheduleOf(fields: readonly string[]): ValueOf<'schedule'> | undefined {
  const [minute = '', hour = '', day = '', month = '', week = ''] = fields.map((field) =>
    field === '?' ? '*' : field,
  );
  if (month !== '*') return undefined;
  const every = (seconds: number, minutes?: number, weekday?: number): ValueOf<'schedule'> => ({
    kind: 'schedule',
    every: seconds,
    minutes,
    weekday,
  });
  const free = day === '*' && week === '*';
  if (free && hour === '*') {
    if (minute === '*') return every(60);
    const step = stepOf(minute);
    if (step !== undefined) return every(step * 60);
    return isNumber(minute) ? every(3600) : undefined;
  }
  if (!isNumber(minute)) return undefined;
  const step = stepOf(hour);
  if (free && step !== undefined) return every(step * 3600);
  if (!isNumber(hour)) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  if (free) return every(86_400, minutes);
  if (day === '*') {
    const weekday = weekdayOf(week);
    return weekday === undefined ? undefined : every(604_800, minutes, weekday);
  }
  return week === '*' && isNumber(day) ? every(secondsOf(1, 'mo'), minutes) : undefined;
}

function isNumber(field: string): boolean {
  return /^\d{1,2}$/.test(field);
}

function stepOf(field: string): number | undefined {
  const step = /^\*\/(\d{1,2})$/.exec(field)?.[1];
  return step === undefined || Number(step) === 0 ? undefined : Number(step);
}

function weekdayOf(field: string): number | undefined {
  if (/^[0-7]$/.test(field)) return Number(field) % 7;
  const named = DAY_NAMES.indexOf(field.toLowerCase());
  return named === -1 ? undefined : named;
}
