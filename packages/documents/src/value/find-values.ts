import { matchAt, nothing } from './found-value.ts';
import type { FoundValue, Reader, Reading } from './found-value.ts';
import { readIpv4, readIpv6 } from './readers/address.ts';
import { readCount } from './readers/count.ts';
import { readCron } from './readers/cron.ts';
import { readDate } from './readers/date.ts';
import { readDuration } from './readers/duration.ts';
import { readMoney, readMoneyAfter } from './readers/money.ts';
import { NUMBER } from './readers/number.ts';
import { readSlashed } from './readers/path.ts';
import { portAfter, readPortMapping, readProtocolPort } from './readers/port.ts';
import { readShare } from './readers/share.ts';
import { readSize } from './readers/size.ts';
import { readTime } from './readers/time.ts';
import { readDottedVersion } from './readers/version.ts';
import { readName } from './readers/name.ts';
import { LONGEST_WORD, READERS_BY_WORD } from './readers/words.ts';

/** Where a value may begin: a sign, or a whole word. */
const START = /[\d_$€£₱¥₹/*:@]|[A-Za-z]+/g;
/** A word that goes on is a name; one that a space follows is nothing but a word. */
const GOES_ON = /[\d.:@/_$-]/;
/** All that hangs together and is no value: a file's name, a slug, `24/7`. */
const TOKEN = /\w+(?:[.\-/+~]+\w+)*/y;
const RANGE = new RegExp(
  String.raw`${NUMBER}\s?(?:[A-Za-z]{0,3}|%)\s?(?:[–—-]|\.\.\.?|…)\s?[$€£]?\d[\d.,]*(?!\.?\d|-\d)`,
  'y',
);

/** In this order: the first that knows what it sees has it. */
const NUMERIC: readonly Reader[] = [
  readDate,
  readCron,
  readIpv4,
  readIpv6,
  readTime,
  readPortMapping,
  readMoneyAfter,
  readShare,
  readProtocolPort,
  readRange,
  readSize,
  readCount,
  readDuration,
  readName,
  readDottedVersion,
];

/**
 * Everything in a text that is a value by its own form, in order of place; ranges do not overlap. Bare numbers are
 * none: only a label can tell what they count. Linear in the text's length: every reader looks a bounded stretch
 * ahead, and nothing is read twice.
 */
export function findValues(text: string, from = 0, to = text.length): readonly FoundValue[] {
  const part = to < text.length ? text.slice(0, to) : text;
  const found: FoundValue[] = [];
  let at = from;
  for (;;) {
    START.lastIndex = at;
    const match = START.exec(part);
    if (match === null) return found;
    const { 0: sign, index } = match;
    const isInside = index > at && isWordSign(part.charCodeAt(index - 1));
    const { found: here, end } = isInside ? token(part, index) : readFrom(part, sign, index, at);
    if (here.length > 0) found.push(...here);
    at = Math.max(end, index + 1);
  }
}

function isWordSign(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 95
  );
}

function readFrom(text: string, sign: string, at: number, since: number): Reading {
  if (isWordSign(sign.charCodeAt(0))) return readWord(text, sign, at, since);
  const before = text.charAt(at - 1);
  switch (sign) {
    case '/':
      return (startsPath(before) ? readSlashed(text, at) : undefined) ?? nothing(at + 1);
    case ':':
      return readIpv6(text, at) ?? portAfter(text, at) ?? nothing(at + 1);
    case '@':
      return readCron(text, at) ?? nothing(at + 1);
    case '*':
      return (
        (/\w/.test(before) ? undefined : (readCron(text, at) ?? readName(text, at))) ??
        nothing(at + 1)
      );
    default:
      return readMoney(text, at) ?? nothing(at + 1);
  }
}

function readWord(text: string, word: string, at: number, since: number): Reading {
  const code = word.charCodeAt(0);
  // The end of a longer name that has a placeholder in front: `<project>.example.com`.
  if (at > since && /[.…]/.test(text.charAt(at - 1))) return token(text, at);
  if (code > 57 && code !== 95) return readLetters(text, word, at) ?? token(text, at);
  // Behind these a number is part of something: an issue, a negative number, the end of a range.
  const isPart = at > since && /[#–@\\&%-]/.test(text.charAt(at - 1));
  if (code === 95) return readName(text, at) ?? token(text, at);
  return (isPart ? undefined : readNumeric(text, at)) ?? token(text, at);
}

function readNumeric(text: string, at: number): Reading | undefined {
  for (const reader of NUMERIC) {
    const reading = reader(text, at);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function readLetters(text: string, word: string, at: number): Reading | undefined {
  const readers = word.length > LONGEST_WORD ? undefined : READERS_BY_WORD.get(word.toLowerCase());
  for (const reader of readers ?? []) {
    const reading = reader(text, at);
    if (reading !== undefined) return reading;
  }
  const end = at + word.length;
  return GOES_ON.test(text.charAt(end)) ? readName(text, at) : nothing(end);
}

/** `5-10 minutes`, `$20–30`: no one value. */
function readRange(text: string, at: number): Reading | undefined {
  const match = matchAt(RANGE, text, at);
  return match === null ? undefined : nothing(at + match[0].length);
}

function startsPath(before: string): boolean {
  return !/[\w)\]}<>.~*]/.test(before);
}

function token(text: string, at: number): Reading {
  return nothing(at + (matchAt(TOKEN, text, at)?.[0].length ?? 1));
}
