import { MIB } from '@stackwright/schema';
import { sameAcrossKinds } from './same-across-kinds.ts';
import { sameDuration } from './same-duration.ts';
import type { Value, ValueKind, ValueOf } from './value.ts';
import { sameWord } from './words.ts';

/**
 * True when two values say the same. Symmetrical. What one of them does not say contradicts nothing: a port without
 * protocol, a sum without period or currency, a time without zone, an image without tag or digest, a version with
 * fewer parts. So an image without tag agrees with every tag; a reader that must know whether `latest` was meant has
 * to look at the tags itself.
 */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind !== b.kind) return sameAcrossKinds(a, b) || sameAcrossKinds(b, a);
  return (SAME[a.kind] as (a: Value, b: Value) => boolean)(a, b);
}

const SAME: { readonly [K in ValueKind]: (a: ValueOf<K>, b: ValueOf<K>) => boolean } = {
  address: (a, b) => a.text === b.text,
  domain: (a, b) => a.text === b.text,
  // Nobody has two things whose names differ by case only, and sentences begin with capitals.
  name: (a, b) => a.text.toLowerCase() === b.text.toLowerCase(),
  word: (a, b) => sameWord(a.text, b.text),
  port: (a, b) => a.port === b.port && agree(a.protocol, b.protocol),
  count: (a, b) => a.count === b.count,
  size: (a, b) => sameSize(a.bytes, b.bytes),
  duration: (a, b) => sameDuration(a.seconds, b.seconds),
  share: (a, b) => Math.abs(a.share - b.share) < 1e-9,
  money: sameMoney,
  version: (a, b) => sameVersion(a.text, b.text),
  image: (a, b) =>
    a.repository === b.repository && agree(a.tag, b.tag) && agree(a.digest, b.digest),
  path: (a, b) => bare(a.text) === bare(b.text),
  route: (a, b) => bare(a.text) === bare(b.text),
  text: (a, b) => sameText(a.text, b.text),
  time: (a, b) => a.minutes === b.minutes && sameZone(a.zone, b.zone),
  schedule: (a, b) =>
    (a.every === undefined || b.every === undefined || sameDuration(a.every, b.every)) &&
    agree(a.minutes, b.minutes) &&
    agree(a.weekday, b.weekday),
  timezone: (a, b) => sameZone(a.text, b.text),
  date: (a, b) => agree(a.year, b.year) && agree(a.month, b.month) && agree(a.day, b.day),
};

function agree<T>(a: T | undefined, b: T | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** A size that is no whole number of MiB was rounded when it was written, e.g. `1.3 GB`: then 4 % may be missing. */
function sameSize(a: number, b: number): boolean {
  if (a === b) return true;
  const rounded = a % MIB !== 0 || b % MIB !== 0;
  return rounded && Math.min(a, b) >= MIB && Math.abs(a - b) <= 0.04 * Math.max(a, b);
}

/** A year's sum is twelve months' only where both say what they are for. */
function sameMoney(a: ValueOf<'money'>, b: ValueOf<'money'>): boolean {
  if (a.currency !== '' && b.currency !== '' && a.currency !== b.currency) return false;
  const [left, right] =
    a.per === undefined || b.per === undefined ? [a.amount, b.amount] : [yearly(a), yearly(b)];
  return Math.abs(left - right) < 0.005;
}

function yearly({ amount, per }: ValueOf<'money'>): number {
  return per === 'month' ? amount * 12 : amount;
}

/** `16` stands for `16.4`. */
export function sameVersion(a: string, b: string): boolean {
  const [left, right] = [a.split('.'), b.split('.')];
  return left.every((part, at) => right[at] === undefined || right[at] === part);
}

export function sameZone(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || zone(a) === zone(b);
}

function zone(text: string): string {
  return /^(?:etc\/)?(?:utc|gmt|zulu|universal)$/i.test(text) ? 'utc' : text.toLowerCase();
}

function bare(text: string): string {
  return text.length > 1 ? text.replace(/\/+$/, '') : text;
}

/** Letter by letter, but for quotes around it; of two JSON texts the shorter is a part of the other. */
function sameText(a: string, b: string): boolean {
  const [left, right] = [plain(a), plain(b)];
  if (left === right) return true;
  const json = /"\w+":/;
  return json.test(left) && json.test(right) && (left.includes(right) || right.includes(left));
}

function plain(text: string): string {
  const compact = text
    .trim()
    .replaceAll(/\s*([:,{}])\s*/g, '$1')
    .replaceAll(/\s+/g, ' ');
  return compact.replace(/^(["'`])([^"'`]*)\1$/, '$2');
}
