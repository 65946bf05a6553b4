import type { FoundValue } from '../value/found-value.ts';
import type { Value } from '../value/value.ts';

/** A value in one line, e.g. `money 24 USD month`; `-` for what is not said. */
export function showValue({ kind, ...parts }: Value): string {
  return [kind, ...Object.values(parts).map((part) => `${part ?? '-'}`)].join(' ');
}

/** What was found in a text: `4 = count 4 (vcpu)`. */
export function showFound(text: string, found: readonly FoundValue[]): readonly string[] {
  return found.map(({ value, start, end, noun }) => {
    const suffix = noun === undefined ? '' : ` (${noun})`;
    return `${text.slice(start, end)} = ${showValue(value)}${suffix}`;
  });
}
