/** One of the five fields: the values that it allows, in order. */
export interface CronField {
  readonly values: readonly number[];
  /** Begins with `*`: vixie cron then lets the other day field decide alone. */
  readonly star: boolean;
}

export interface CronSchedule {
  readonly minute: CronField;
  readonly hour: CronField;
  readonly dayOfMonth: CronField;
  readonly month: CronField;
  /** 0 to 6, Sunday first; 7 is read as 0. */
  readonly dayOfWeek: CronField;
}

interface FieldSpec {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The names of the fields in the order of a line. */
export const CRON_FIELDS = ['minute', 'hour', 'dayOfMonth', 'month', 'dayOfWeek'] as const;
export type CronFieldName = (typeof CRON_FIELDS)[number];

const SPECS: Readonly<Record<CronFieldName, FieldSpec>> = {
  minute: { from: 0, to: 59, names: [] },
  hour: { from: 0, to: 23, names: [] },
  dayOfMonth: { from: 1, to: 31, names: [] },
  month: { from: 1, to: 12, names: MONTHS },
  dayOfWeek: { from: 0, to: 7, names: DAYS },
};

/** What the nicknames stand for; `@reboot` stands for no time. */
export const NICKNAMES: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

/**
 * Reads one field: `*`, numbers, ranges, steps and lists of them; names for months and days. Undefined
 * when vixie cron refuses it. Source: crontab(5), entry.c of Debian's cron.
 */
export function readCronField(name: CronFieldName, text: string): CronField | undefined {
  const spec = SPECS[name];
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const range = readRange(spec, part);
    if (range === undefined) return undefined;
    for (let at = range.from; at <= range.to; at += range.step) {
      values.add(name === 'dayOfWeek' ? at % 7 : at);
    }
  }
  return { values: [...values].toSorted((a, b) => a - b), star: text.startsWith('*') };
}

function readRange(
  spec: FieldSpec,
  text: string,
): { readonly from: number; readonly to: number; readonly step: number } | undefined {
  const match = /^(?:\*|([A-Za-z]+|\d+)(?:-([A-Za-z]+|\d+))?)(?:\/(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, first, last, every] = match;
  const step = every === undefined ? 1 : Number(every);
  if (step === 0) return undefined;
  if (first === undefined) return { from: spec.from, to: spec.to, step };
  // A step wants a range: cron refuses 5/10.
  if (last === undefined && every !== undefined) return undefined;
  const from = numberOf(spec, first);
  const to = last === undefined ? from : numberOf(spec, last);
  if (from === undefined || to === undefined || from > to) return undefined;
  return { from, to, step };
}

function numberOf({ from, to, names }: FieldSpec, text: string): number | undefined {
  const named = names.indexOf(text.toLowerCase());
  if (named !== -1) return named + from;
  const number = /^\d+$/.test(text) ? Number(text) : -1;
  return number >= from && number <= to ? number : undefined;
}
