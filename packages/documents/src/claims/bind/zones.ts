import type { Value } from '../../value/value.ts';
import type { TextRange } from '../utterances/text-range.ts';
import type { Reading } from './reading.ts';

/** True for a domain below one of the stack's zones. */
export function isInside(domain: string, { scope }: Reading): boolean {
  for (let dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1)) {
    const parent = domain.slice(dot + 1);
    if (
      scope
        .mentionsIn(parent)
        .some(({ subject, end }) => subject.kind === 'zone' && end === parent.length)
    )
      return true;
  }
  return false;
}

/** `hub.example.com → cloud.example.net`: where a name leads to is no name of the thing. */
export function isTarget(
  reading: Reading,
  value: Value,
  { start }: TextRange,
  at: number,
): boolean {
  if (at === 0 || value.kind !== 'domain' || isInside(value.text, reading)) return false;
  return /(?:→|->|=>|⇒)[\s`'"*(]*$/.test(reading.text.slice(0, start));
}
