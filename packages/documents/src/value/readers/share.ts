import { matchAt, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';

const SHARE = /(\d{1,4}(?:[.,]\d{1,6})?)(?:\s?%|\s(?:percent|per\scent)\b)(?!\w)/iy;

/** `99.5 %`, `85%`, `5 percent`, `99,5 %`. */
export function readShare(text: string, at: number): Reading | undefined {
  const match = matchAt(SHARE, text, at);
  if (match === null) return undefined;
  const share = Number(`${match[1]?.replace(',', '.')}e-2`);
  return reading({ kind: 'share', share }, at, at + match[0].length);
}

const NINES = /(two|three|four|five)\s(?:and\sa\shalf\s)?nines\b/iy;
const COUNTS: Readonly<Record<string, number>> = {
  two: 0.99,
  three: 0.999,
  four: 0.9999,
  five: 0.99999,
};

/** `three nines` of availability; with `and a half` it says something between and is left alone. */
export function readNines(text: string, at: number): Reading | undefined {
  const match = matchAt(NINES, text, at);
  const share = COUNTS[match?.[1]?.toLowerCase() ?? ''];
  if (match === null || share === undefined || /half/i.test(match[0])) return undefined;
  return reading({ kind: 'share', share }, at, at + match[0].length);
}
