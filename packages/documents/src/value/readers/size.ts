import { GIB, KIB, MIB, TIB } from '@stackwright/schema';
import { matchAt, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';
import { NUMBER, toNumber } from './number.ts';

const UNITS: ReadonlyMap<string, number> = new Map([
  ['b', 1],
  ['k', KIB],
  ['m', MIB],
  ['g', GIB],
  ['t', TIB],
]);
const SIZE = new RegExp(
  String.raw`(${NUMBER})(?:(\s?-?)([kmgt]i?b|(?:kilo|mega|giga|tera)bytes?|gigs?|bytes)|([MGTg]|m))(?![\w]|\/s|-?bit)`,
  'iy',
);

/**
 * `2 GiB`, `2048 MB`, `16G`, `4-gigabyte`. All units are powers of 1024, as the stack reads them. `512m` is a size
 * and `15m` a time: only multiples of 64 are taken for MiB.
 */
export function readSize(text: string, at: number): Reading | undefined {
  const match = matchAt(SIZE, text, at);
  if (match === null) return undefined;
  const [all, digits = '', , unit, letter] = match;
  const count = toNumber(digits);
  if (letter === 'k' || letter === 't' || (letter === 'm' && (count === 0 || count % 64 !== 0)))
    return undefined;
  const bytes = bytesOf(count, unit ?? letter ?? '');
  return bytes === undefined ? undefined : reading({ kind: 'size', bytes }, at, at + all.length);
}

/** Whole bytes; `1.3 GB` is rounded, for it was when it was written. */
export function bytesOf(count: number, unit: string): number | undefined {
  const of = UNITS.get(unit.charAt(0).toLowerCase());
  const bytes = of === undefined ? Number.NaN : Math.round(count * of);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}
