/** `m` is a minute, `mo` a calendar month. */
export type DurationUnit = 'ms' | 's' | 'm' | 'h' | 'd' | 'w' | 'mo' | 'y';

/** A whole number of one unit, as it was written: `12mo` is not turned into days. */
export interface Duration {
  readonly count: number;
  readonly unit: DurationUnit;
}

/** Seconds in one unit. Months and years vary: theirs is the mean of the Gregorian calendar. */
const SECONDS = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  mo: 2_629_746,
  y: 31_556_952,
} as const satisfies Readonly<Record<DurationUnit, number>>;

const DURATION = /^(0|[1-9]\d{0,14})(ms|mo|[smhdwy])$/;

/**
 * Reads `15m`, `7d`, `12mo`: one whole count and one unit, lower case, nothing between. Undefined
 * for anything else: `1h30m`, `1.5h`, `07d`, `-1d`, a count without unit.
 */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  const unit = match?.[2];
  return unit !== undefined && isUnit(unit) ? { count: Number(match?.[1]), unit } : undefined;
}

export function formatDuration({ count, unit }: Duration): string {
  return `${count}${unit}`;
}

/** Seconds, exact up to weeks. Undefined for months and years, whose length depends on the date. */
export function exactSeconds({ count, unit }: Duration): number | undefined {
  if (unit === 'mo' || unit === 'y') return undefined;
  return unit === 'ms' ? count / 1000 : count * SECONDS[unit];
}

/** Seconds for comparing and adding up; a month counts 30.436875 days, a year twelve months. */
export function approximateSeconds({ count, unit }: Duration): number {
  return unit === 'ms' ? count / 1000 : count * SECONDS[unit];
}

/** Negative when `a` is shorter than `b`. Months and years compare by their mean length. */
export function compareDurations(a: Duration, b: Duration): number {
  return approximateSeconds(a) - approximateSeconds(b);
}

function isUnit(text: string): text is DurationUnit {
  return Object.hasOwn(SECONDS, text);
}
