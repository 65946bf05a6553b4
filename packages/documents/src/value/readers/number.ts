/** Source of an expression for a number: thousands may be parted by commas. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15})(?:\.\d{1,9})?`;

/** Number words as documents use them. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ].map((word, at) => [word, at + 1]),
);

/** `1,584.50` as a number, and number words. */
export function toNumber(text: string): number {
  return NUMBER_WORDS.get(text.toLowerCase()) ?? Number(text.replaceAll(',', ''));
}
