import { matchAt, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const ISO =
  /(\d{4})[-/.](\d{2})(?:[-/.](\d{2})(?:[T\s]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?)?)?(?![\w-]|\.\d)/y;
const COMPACT = /(20\d{2})(\d{2})(\d{2})(?:[-_T]?\d{4,6}Z?)?(?!\w)/y;
const NUMERIC = /(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\w)/y;
const DAY_FIRST = new RegExp(
  String.raw`(\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(${MONTH})\.?(?:,?\s(\d{4}))?(?!\w)`,
  'iy',
);
const MONTH_FIRST = new RegExp(
  String.raw`(${MONTH})\.?(?:\s(\d{1,2})(?:st|nd|rd|th)?(?![\w:%]|\.\d))?(?:,?\s(\d{4})(?!\w))?(?!\w)`,
  'iy',
);
const QUARTER = /q([1-4])(?:\s(?:of\s)?|[-/])?(\d{4})?(?!\w)/iy;

/** `2026-03-01`, `2026-03`, `20260301`, `01.03.2026`, `3 March 2026`. Days need not exist. */
export function readDate(text: string, at: number): Reading | undefined {
  const iso = matchAt(ISO, text, at) ?? matchAt(COMPACT, text, at);
  if (iso !== null && monthOf(iso[2]) !== undefined)
    return dateReading(iso, iso[1], monthOf(iso[2]), iso[3], at);
  const numeric = matchAt(NUMERIC, text, at);
  if (numeric !== null) {
    // `03/14/2026` is American; with dots the day comes first.
    const [, first, sign, second, year] = numeric;
    const american = sign === '/' && Number(first) <= 12;
    return american
      ? dateReading(numeric, year, monthOf(first), second, at)
      : dateReading(numeric, year, monthOf(second), first, at);
  }
  const day = matchAt(DAY_FIRST, text, at);
  return day === null || isModal(day[2], day[0])
    ? undefined
    : dateReading(day, day[3], named(day[2]), day[1], at);
}

/** `March 3, 2026`, `March 2026`, `Mar 3`, `Q2 2026`. A month alone is a date; `may` and `march` alone are not. */
export function readNamedDate(text: string, at: number): Reading | undefined {
  const quarter = matchAt(QUARTER, text, at);
  if (quarter !== null)
    return dateReading(quarter, quarter[2], Number(quarter[1]) * 3 - 2, undefined, at);
  const match = matchAt(MONTH_FIRST, text, at);
  if (match === null) return undefined;
  const [, month = '', day, year] = match;
  if (
    day === undefined &&
    year === undefined &&
    (/^(?:may|march|mar)$/i.test(month) || month === month.toLowerCase())
  )
    return undefined;
  return dateReading(match, year, named(month), day, at);
}

function isModal(month: string | undefined, all: string): boolean {
  return month === 'may' && !/\d{4}/.test(all);
}

function dateReading(
  { 0: all }: RegExpExecArray,
  year: string | undefined,
  month: number | undefined,
  day: string | undefined,
  at: number,
): Reading {
  const value = {
    kind: 'date',
    year: year === undefined ? undefined : Number(year),
    month,
    day: day === undefined ? undefined : Number(day),
  } as const;
  return reading(value, at, at + all.trimEnd().length);
}

function monthOf(digits: string | undefined): number | undefined {
  const month = Number(digits);
  return month >= 1 && month <= 12 ? month : undefined;
}

function named(month: string | undefined): number {
  return MONTHS.indexOf(month?.slice(0, 3).toLowerCase() ?? '') + 1;
}
