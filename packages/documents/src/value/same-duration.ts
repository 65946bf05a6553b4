const DAY = 86_400;
const MONTH = 2_629_746;
const TOLERANCE = 1e-6;

/**
 * Months and years are values of mean length, but nobody counts so: `12 months` are 365 or 366 days, and a month is
 * 28 to 31 days. Everything else is equal to the second.
 */
export function sameDuration(a: number, b: number): boolean {
  const [less, more] = a < b ? [a, b] : [b, a];
  if (more - less <= TOLERANCE * more) return true;
  return inMonths(less, more) || inMonths(more, less);
}

function inMonths(whole: number, days: number): boolean {
  const months = Math.round(whole / MONTH);
  const count = days / DAY;
  if (months < 1 || Math.abs(whole - months * MONTH) > 1 || !Number.isInteger(count)) return false;
  if (count === months * 30) return true;
  return Math.abs(count - months * 30.436_875) <= (months < 12 ? 2.5 : 1);
}
