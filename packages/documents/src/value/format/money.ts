import { periodOf } from '../readers/money.ts';
import type { ValueOf } from '../value.ts';
import { withCommas } from './number.ts';

/** With the sign, the period, the commas and the cents that stood there. A month's sum becomes a year's where a year's stood. */
export function formatMoney(
  { amount, currency, per }: ValueOf<'money'>,
  like: string | undefined,
): string | undefined {
  if (like === undefined) {
    return `${currency === '' ? '' : `${currency} `}${amount}${per === undefined ? '' : ` per ${per}`}`;
  }
  const match = /^([^\d]*)(\d[\d,]*)(\.\d+)?(.*)$/s.exec(like);
  if (match === null) return undefined;
  const [, before = '', , cents, after = ''] = match;
  const word =
    /(?:\/|per\s|a\s|each\s|every\s)\s?([a-z]+)$|(monthly|annually|yearly|p\.[ma]\.)$/i.exec(after);
  const wanted = periodOf(word?.[1] ?? word?.[2]);
  const sum = amountFor(amount, per, wanted);
  if (sum === undefined) return undefined;
  const fixed = cents !== undefined || !Number.isInteger(sum) ? sum.toFixed(2) : `${sum}`;
  return `${before}${like.includes(',') ? withCommasAndCents(fixed) : fixed}${after}`;
}

function amountFor(
  amount: number,
  per: 'month' | 'year' | undefined,
  wanted: 'month' | 'year' | undefined,
): number | undefined {
  if (per === undefined || wanted === undefined || per === wanted) return amount;
  if (wanted === 'year') return amount * 12;
  const month = amount / 12;
  return Number.isInteger(month * 100) ? month : undefined;
}

function withCommasAndCents(fixed: string): string {
  const [whole = '', cents] = fixed.split('.');
  return `${withCommas(Number(whole))}${cents === undefined ? '' : `.${cents}`}`;
}
