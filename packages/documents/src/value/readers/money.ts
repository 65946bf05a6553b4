import { matchAt, nothing, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';
import { NUMBER, toNumber } from './number.ts';

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['dollars', 'USD'],
  ['dollar', 'USD'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['₱', 'PHP'],
  ['php', 'PHP'],
  ['s$', 'SGD'],
  ['sgd', 'SGD'],
  ['a$', 'AUD'],
  ['aud', 'AUD'],
  ['c$', 'CAD'],
  ['cad', 'CAD'],
  ['¥', 'JPY'],
  ['jpy', 'JPY'],
  ['₹', 'INR'],
  ['inr', 'INR'],
  ['chf', 'CHF'],
]);
const SIGNS = String.raw`US\$|[SAC]\$|[$€£₱¥₹]|USD|EUR|GBP|PHP|SGD|AUD|CAD|JPY|INR|CHF`;
const PER = String.raw`(?:\s?(?:\/|per\s|a\s|each\s|every\s)\s?(months?|mo|mth|m|years?|yr|y|annum)(?!\w)|\s(monthly|annually|yearly|p\.m\.|p\.a\.))?`;
/** `$20–$30` is no one sum. */
const RANGE = /\s?[–-]\s?[$€£]?\d[\d.,]*/y;
const BEFORE = new RegExp(
  String.raw`(${SIGNS})\s?(${NUMBER})(k)?(?![\w%]|\.\d)(?:\s?USD\b)?${PER}`,
  'iy',
);
const AFTER = new RegExp(
  String.raw`(${NUMBER})(k)?\s?(${SIGNS}|euros?|dollars?)(?!\w)${PER}`,
  'iy',
);

/** `$24/mo`, `US$ 72`, `USD 24 per month`, `€1,584/y`. */
export function readMoney(text: string, at: number): Reading | undefined {
  const match = matchAt(BEFORE, text, at);
  return match === null ? undefined : moneyReading(match, text, match[2], match[1], at);
}

/** `24 $`, `24 EUR a month`, `1,584 dollars per year`. */
export function readMoneyAfter(text: string, at: number): Reading | undefined {
  const match = matchAt(AFTER, text, at);
  return match === null ? undefined : moneyReading(match, text, match[1], match[3], at);
}

function moneyReading(
  match: RegExpExecArray,
  text: string,
  digits: string | undefined,
  sign: string | undefined,
  at: number,
): Reading | undefined {
  const [all, , second, third, slash, adverb] = match;
  const currency = CURRENCIES.get(sign?.toLowerCase() ?? '');
  if (currency === undefined || digits === undefined) return undefined;
  const range = matchAt(RANGE, text, at + all.length);
  if (range !== null) return nothing(at + all.length + range[0].length);
  const thousands = third === 'k' || second === 'k' ? 1000 : 1;
  const per = periodOf(slash ?? adverb);
  return reading(
    { kind: 'money', amount: toNumber(digits) * thousands, currency, per },
    at,
    at + all.length,
  );
}

/** What a sum is paid for, by the word after `per`. */
export function periodOf(word: string | undefined): 'month' | 'year' | undefined {
  if (word === undefined) return undefined;
  return /^(?:m|p\.m)/i.test(word) ? 'month' : 'year';
}
