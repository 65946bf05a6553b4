import { exactSeconds, parseDuration } from '@stackwright/schema';

/** The seconds of a duration as stack.yaml writes it; undefined for none, and for months and years. */
export function declaredSeconds(text: string | undefined): number | undefined {
  const duration = text === undefined ? undefined : parseDuration(text);
  return duration && exactSeconds(duration);
}
