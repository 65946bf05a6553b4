import { durationUnit, secondsOf } from '../readers/duration.ts';
import type { DurationUnit } from '@stackwright/schema';

const ORDER: readonly DurationUnit[] = ['y', 'mo', 'w', 'd', 'h', 'm', 's', 'ms'];
const LONG: { readonly [U in DurationUnit]: string } = {
  ms: 'millisecond',
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  mo: 'month',
  y: 'year',
};

/** In the unit that stood there when it says the value in whole numbers, else in the largest that does. */
export function formatDurationLike(seconds: number, like: string | undefined): string | undefined {
  if (like === undefined) {
    const unit = largest(seconds);
    return unit === undefined ? undefined : `${countOf(seconds, unit)}${unit}`;
  }
  if (/^\d+$/.test(like)) return `${seconds}`;
  const [, gap = '', word = ''] = /^[\d.,]+([\s-]?)([A-Za-z]+)$/.exec(like) ?? [];
  const before = durationUnit(word);
  if (before === undefined) return undefined;
  const unit = countOf(seconds, before) === undefined ? largest(seconds) : before;
  const count = unit === undefined ? undefined : countOf(seconds, unit);
  if (unit === undefined || count === undefined) return undefined;
  if (word.length <= 2) return `${count}${gap}${unit === before ? word : unit}`;
  // `15 min` stays `min`; a hyphen joins the singular: `7-day`.
  const plural = gap === '-' || count === 1 ? '' : 's';
  const short = /^(?:min|sec|hr|wk|yr|msec)s?$/i.test(word);
  if (unit === before && short) return `${count}${gap}${word}`;
  return `${count}${gap}${LONG[unit]}${plural}`;
}

function largest(seconds: number): DurationUnit | undefined {
  return ORDER.find((unit) => countOf(seconds, unit) !== undefined);
}

function countOf(seconds: number, unit: DurationUnit): number | undefined {
  const count = seconds / secondsOf(1, unit);
  const whole = Math.round(count);
  return whole >= 1 && Math.abs(count - whole) < 1e-9 * whole ? whole : undefined;
}
