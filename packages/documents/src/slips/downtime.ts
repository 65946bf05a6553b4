import type { Prose, TableBlock } from '../markup/document.ts';
import { sentencesOf } from '../claims/utterances/sentences.ts';
import type { Slip } from '../reading.ts';
import { round } from './amount.ts';

const HOURS: Readonly<Record<string, number>> = { d: 24, h: 1, m: 1 / 60, s: 1 / 3600 };
const PERIODS: Readonly<Record<string, number>> = {
  day: 24,
  week: 168,
  month: 730.5,
  quarter: 2191.5,
  year: 8766,
};
const AVAILABILITY = /(?<![\d.,])(9\d(?:\.\d+)?)\s?%/g;
const DURATION =
  /(?<![\d.,:])(\d+(?:\.\d+)?)\s?-?(days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)\b(?!\s*\d)/gi;
const PERIOD =
  /(?:\bper|\ba|\beach|\bevery|\/)\s?(day|week|month|mo|quarter|year|yr)\b|\b(monthly|yearly|weekly|daily)\b/gi;
const ABOUT =
  /\b(?:down|downtime|outages?|unavailab\w+|error budget|allows?|permits?|budget)\b|[=≈]/i;

/** What was, rather than what follows. */
const MEASURED =
  /\b(?:was|were|had|measured|last|actual(?:ly)?|reached|achieved|observed|so far|real)\b/i;

/** Times of outage that an availability allows, where a sentence puts both side by side: "99.5 % = 3.6 h a month". */
export function downtimeInWords(prose: Prose): readonly Slip[] {
  if (!prose.text.includes('%') || !/9\d/.test(prose.text)) return [];
  return sentencesOf(prose, { start: 0, end: prose.text.length }).flatMap(({ start, end }) => {
    const words = prose.text.slice(start, end);
    const [share, durations, periods] = [AVAILABILITY, DURATION, PERIOD].map((sign) => [
      ...words.matchAll(sign),
    ]);
    if (
      share?.length !== 1 ||
      durations?.length !== 1 ||
      periods?.length !== 1 ||
      !ABOUT.test(words) ||
      MEASURED.test(words)
    )
      return [];
    const [, percent = ''] = share[0] ?? [];
    const [duration] = durations;
    const period = periods[0]?.[1] ?? periods[0]?.[2] ?? '';
    if (duration === undefined) return [];
    const at = start + duration.index;
    return slipOf(
      prose,
      at,
      duration,
      Number(percent),
      hoursIn(period),
      prose.spanOf(start + (share[0]?.index ?? 0), start + (share[0]?.index ?? 0) + percent.length),
    );
  });
}

/** The same of a table with a column for each. */
export function downtimeColumns({ header, rows }: TableBlock): readonly Slip[] {
  const share = header.findIndex(({ text }) => /\b(?:availability|uptime|slo|sla)\b/i.test(text));
  return header.flatMap(({ text }, column) => {
    const period = [...text.matchAll(PERIOD)][0];
    if (
      share === -1 ||
      period === undefined ||
      !/\b(?:downtime|outage|unavailab|error budget)/i.test(text)
    )
      return [];
    return rows.flatMap((row) => {
      const [cell, other] = [row[column], row[share]];
      const percent = /^\W*(9\d(?:\.\d+)?)\s?%\W*$/.exec(other?.text ?? '')?.[1];
      const durations = [...(cell?.text ?? '').matchAll(DURATION)];
      const [duration] = durations;
      if (
        cell === undefined ||
        other === undefined ||
        percent === undefined ||
        duration === undefined ||
        durations.length > 1
      )
        return [];
      return slipOf(
        cell,
        duration.index,
        duration,
        Number(percent),
        hoursIn(period[1] ?? period[2] ?? ''),
        other.spanOf(0, other.text.length),
      );
    });
  });
}

function hoursIn(period: string): number {
  const name = period
    .toLowerCase()
    .replace(/^mo$/, 'month')
    .replace(/^yr$/, 'year')
    .replace('daily', 'day')
    .replace(/ly$/, '');
  return PERIODS[name] ?? Number.NaN;
}

function slipOf(
  prose: Prose,
  at: number,
  [whole, number = '', unit = '']: RegExpExecArray,
  percent: number,
  hours: number,
  from: Slip['span'],
): readonly Slip[] {
  const scale = HOURS[unit[0]?.toLowerCase() ?? ''] ?? Number.NaN;
  const expected = (hours * (100 - percent)) / 100 / scale;
  const said = Number(number);
  const digits = number.split('.')[1]?.length ?? 0;
  if (!Number.isFinite(expected) || percent >= 100) return [];
  if (Math.abs(said - expected) <= Math.max(expected * 0.05, 0.5 * 10 ** -digits + 1e-9)) return [];
  const shown = round(expected, expected >= 10 ? 0 : 1);
  return [
    {
      kind: 'share',
      span: prose.spanOf(at, at + whole.length),
      text: whole,
      expected: whole.replace(number, String(shown)),
      why: `${round(100 - percent, 4)} % of ${round(hours / 24, 1)} days is ${shown} ${unit}.`,
      from: [from],
    },
  ];
}
