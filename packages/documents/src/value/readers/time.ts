import { matchAt, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';
import { readTimezone } from './timezone.ts';

const CLOCK =
  /([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:]|\.\d)(?:\s?([ap])\.?m\b\.?|(Z)(?!\w))?/iy;
const HALF_DAY = /(1[0-2]|[1-9])\s?([ap])(?:m\b|\.m\.)/iy;
const NAMED = /(midnight|noon)\b/iy;

/** `02:00 UTC`, `2 AM`, `14:30`, `02:00Z`. Seconds are read over. */
export function readTime(text: string, at: number): Reading | undefined {
  const clock = matchAt(CLOCK, text, at);
  if (clock !== null) {
    const minutes = minutesOf(Number(clock[1]), Number(clock[2]), clock[3]);
    return withZone(
      text,
      minutes,
      at,
      at + clock[0].length,
      clock[4] === undefined ? undefined : 'UTC',
    );
  }
  const half = matchAt(HALF_DAY, text, at);
  if (half === null) return undefined;
  return withZone(text, minutesOf(Number(half[1]), 0, half[2]), at, at + half[0].length, undefined);
}

/** `midnight UTC`, `noon`. */
export function readNamedTime(text: string, at: number): Reading | undefined {
  const match = matchAt(NAMED, text, at);
  if (match === null) return undefined;
  const minutes = match[1]?.toLowerCase() === 'noon' ? 720 : 0;
  return withZone(text, minutes, at, at + match[0].length, undefined);
}

function minutesOf(hours: number, minutes: number, half: string | undefined): number {
  if (half === undefined || hours > 12) return hours * 60 + minutes;
  return ((hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + minutes;
}

function withZone(
  text: string,
  minutes: number,
  start: number,
  end: number,
  known: string | undefined,
): Reading {
  const gap = matchAt(/\s\(?|\(/y, text, end)?.[0] ?? '';
  const next = known === undefined ? readTimezone(text, end + gap.length) : undefined;
  const zone = next?.found[0]?.value;
  if (next === undefined || zone?.kind !== 'timezone')
    return reading({ kind: 'time', minutes, zone: known }, start, end);
  const closed = gap.endsWith('(') && text.charAt(next.end) === ')' ? 1 : 0;
  return reading({ kind: 'time', minutes, zone: zone.text }, start, next.end + closed);
}
