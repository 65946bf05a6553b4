import { approximateSeconds, parseDuration, parseShare, parseSize } from '@stackwright/schema';
import type { Image } from '@stackwright/schema';
import { imageOf } from '../../value/readers/image.ts';
import type { Value } from '../../value/value.ts';
import { of } from './build.ts';

/** Values of the texts that stack.yaml writes. */
export function durationValue(text: string | undefined): Value | undefined {
  const duration = text === undefined ? undefined : parseDuration(text);
  return duration && of.duration(approximateSeconds(duration));
}

export function sizeValue(text: string | undefined): Value | undefined {
  return text === undefined ? undefined : of.size(parseSize(text));
}

export function shareValue(text: string | undefined): Value | undefined {
  return text === undefined ? undefined : of.share(parseShare(text));
}

export function imageValue({ name, tag, digest }: Image): Value {
  return imageOf(name, tag, digest);
}

/** `02:00` and its zone. */
export function timeValue(at: string, zone: string | undefined): Value {
  return { kind: 'time', minutes: minutesOf(at), zone };
}

export function minutesOf(at: string): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return hours * 60 + minutes;
}

/** A rhythm: `day`, `week`, `month`. */
export function everyValue(every: 'day' | 'week' | 'month', minutes?: number): Value {
  return { kind: 'schedule', every: SECONDS[every], minutes, weekday: undefined };
}

export function everySeconds(every: 'day' | 'week' | 'month'): number {
  return SECONDS[every];
}

const SECONDS = { day: 86_400, week: 604_800, month: 2_629_746 } as const;
