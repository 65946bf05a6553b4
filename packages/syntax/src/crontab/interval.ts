import type { CronSchedule } from './schedule.ts';

const MINUTES_OF_DAY = 1440;

/**
 * The calendar repeats itself after 28 years, weekdays and leap years included, as long as no century
 * is near: the last day of 2028 is followed by a day like the first of 2001.
 */
const FIRST_YEAR = 2001;
const YEARS = 28;

/**
 * The largest gap between two runs, in minutes, over all years: what a schedule promises at worst, leap years
 * included, daylight saving time not. Undefined when it never runs (31 February).
 */
export function intervalMinutes(schedule: CronSchedule): number | undefined {
  const times = timesOfDay(schedule);
  const first = times[0];
  const last = times.at(-1);
  if (first === undefined || last === undefined) return undefined;
  let largest = 0;
  for (let at = 1; at < times.length; at += 1) {
    largest = Math.max(largest, (times[at] ?? 0) - (times[at - 1] ?? 0));
  }

  // Where months and their days say nothing, the calendar repeats itself after a week.
  const { month, dayOfMonth } = schedule;
  const period = month.values.length === 12 && dayOfMonth.values.length === 31 ? 7 : Infinity;
  let day = 0;
  let firstRun: number | undefined;
  let lastRun: number | undefined;
  for (const date of daysOf(FIRST_YEAR, YEARS)) {
    if (day === period) break;
    if (runsOn(schedule, date)) {
      if (lastRun !== undefined) {
        largest = Math.max(largest, (day - lastRun) * MINUTES_OF_DAY + first - last);
      }
      firstRun ??= day;
      lastRun = day;
    }
    day += 1;
  }
  if (firstRun === undefined || lastRun === undefined) return undefined;
  // The gap that goes over the end: the calendar begins anew.
  return Math.max(largest, (day - lastRun + firstRun) * MINUTES_OF_DAY + first - last);
}

function timesOfDay({ hour, minute }: CronSchedule): readonly number[] {
  return hour.values.flatMap((h) => minute.values.map((m) => h * 60 + m));
}

interface Day {
  readonly month: number;
  readonly dayOfMonth: number;
  readonly dayOfWeek: number;
}

/** With a star in one of the two day fields both must hold, else either does (crontab(5)). */
function runsOn({ dayOfMonth, month, dayOfWeek }: CronSchedule, day: Day): boolean {
  if (!month.values.includes(day.month)) return false;
  const inMonth = dayOfMonth.values.includes(day.dayOfMonth);
  const inWeek = dayOfWeek.values.includes(day.dayOfWeek);
  return dayOfMonth.star || dayOfWeek.star ? inMonth && inWeek : inMonth || inWeek;
}

function* daysOf(firstYear: number, years: number): Generator<Day> {
  // 1 January 2001 was a Monday.
  let dayOfWeek = 1;
  for (let year = firstYear; year < firstYear + years; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let dayOfMonth = 1; dayOfMonth <= daysIn(year, month); dayOfMonth += 1) {
        yield { month, dayOfMonth, dayOfWeek };
        dayOfWeek = (dayOfWeek + 1) % 7;
      }
    }
  }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
