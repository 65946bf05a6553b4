import type { Prose } from '../markup/document.ts';
import type { Slip } from '../reading.ts';

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const DAY = '(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?)(?:day)?';
const ISO = String.raw`(?<y1>\d{4})-(?<m1>\d\d)-(?<d1>\d\d)(?![\d-]|\.\d|T\d)`;
const ENGLISH = `(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<m2>${MONTH})\\.?,?\\s(?<y2>\\d{4})\\b`;
const AMERICAN = `(?<m3>${MONTH})\\.?\\s(?<d3>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<y3>\\d{4})\\b`;
const DATE = `(?:${ISO}|${ENGLISH}|${AMERICAN})`;
/** A date of a year, with the weekday before or behind it. */
const DATED = new RegExp(
  `(?:\\b(?<before>${DAY})(?:(?<!day)\\.)?,?\\s(?:the\\s)?)?(?<![\\w./-])(?<date>${DATE})(?:,?\\s?\\(?(?<behind>${DAY})\\b(?!\\.?,?\\s(?:\\d|${MONTH}))\\)?)?`,
  'g',
);
/** Days that no year has. */
const NEVER = new RegExp(
  `(?<![\\d.,/:-])(?:(?<d>3[01])(?:st|th)?\\s(?<m>Feb(?:ruary)?|Apr(?:il)?|June?|Sept?(?:ember)?|Nov(?:ember)?)\\b|\\b(?<m4>Feb(?:ruary)?|Apr(?:il)?|June?|Sept?(?:ember)?|Nov(?:ember)?)\\s(?<d4>3[01])(?:st|th)?\\b(?![.:,/-]?\\d))`,
  'g',
);

/** Dates that are no days, and weekdays that are not those of their date. */
export function dateSlips(prose: Prose): readonly Slip[] {
  const { text } = prose;
  if (!/\d{4}-\d\d-\d\d|\b3[01]\b|\b(?:19|20)\d\d\b/.test(text)) return [];
  const dated = [...text.matchAll(DATED)].flatMap((match) => datedSlip(prose, match));
  const never = [...text.matchAll(NEVER)].flatMap((match) => {
    const { d, m, m4, d4 } = match.groups ?? {};
    const month = monthOf(m ?? m4 ?? '');
    if (Number(d ?? d4) <= lastDay(2024, month)) return [];
    return [impossible(prose, match.index, match[0], month, undefined)];
  });
  const starts = new Set(dated.map(({ span }) => span.start.offset));
  return [...dated, ...never.filter(({ span }) => !starts.has(span.start.offset))];
}

function datedSlip(prose: Prose, match: RegExpExecArray): readonly Slip[] {
  const groups = match.groups ?? {};
  const { date = '', before, behind } = groups;
  const year = Number(groups['y1'] ?? groups['y2'] ?? groups['y3']);
  const month =
    groups['m1'] === undefined ? monthOf(groups['m2'] ?? groups['m3'] ?? '') : Number(groups['m1']);
  const day = Number(groups['d1'] ?? groups['d2'] ?? groups['d3']);
  if (year < 1970 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return [];
  const at = match.index + match[0].indexOf(date);
  if (day > lastDay(year, month)) return [impossible(prose, at, date, month, year)];
  const named = before ?? behind;
  if (named === undefined) return [];
  const right = DAYS[weekday(year, month, day)] ?? '';
  if (right.toLowerCase().startsWith(named.slice(0, 3).toLowerCase())) return [];
  const start =
    before === undefined
      ? at + match[0].slice(match[0].indexOf(date)).lastIndexOf(named)
      : match.index;
  return [
    {
      kind: 'date',
      span: prose.spanOf(start, start + named.length),
      text: named,
      expected: right.startsWith(named) || named.endsWith('day') ? right : right.slice(0, 3),
      why: `${date} is a ${right}.`,
      from: [prose.spanOf(at, at + date.length)],
    },
  ];
}

function impossible(
  prose: Prose,
  at: number,
  text: string,
  month: number,
  year: number | undefined,
): Slip {
  const name = MONTHS[month - 1] ?? '';
  const last = lastDay(year ?? 2024, month);
  const of = year === undefined || month !== 2 ? '' : ` ${year}`;
  return {
    kind: 'date',
    span: prose.spanOf(at, at + text.length),
    text,
    expected: undefined,
    why: `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}${of} has ${last} days.`,
    from: [],
  };
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 0 is Sunday. Sakamoto's rule for the Gregorian calendar. */
function weekday(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}
