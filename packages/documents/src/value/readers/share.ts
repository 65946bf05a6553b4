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
