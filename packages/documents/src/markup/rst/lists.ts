/** How an entry of a list begins. */
export interface Entry {
  /** Signs before its words. */
  readonly skip: number;
  readonly number: number | undefined;
}

const BULLET = /^[-*+•‣]\s+(?=\S)/;
const NUMBER = /^\(?(\d{1,5}|#|[A-Za-z])[.)]\s+(?=\S)/;
const FIELD = /^:((?:[^:\\`]|\\.)(?:[^:\\]|\\.|:(?!\s)){0,200}?):(?:\s+|$)/;

/** The entry of a list that begins with a line; undefined when none does. */
export function entryOf(text: string): Entry | undefined {
  const bullet = BULLET.exec(text);
  if (bullet !== null) return { skip: bullet[0].length, number: undefined };
  const number = NUMBER.exec(text);
  if (number === null) return undefined;
  const digits = Number(number[1]);
  return { skip: number[0].length, number: Number.isNaN(digits) ? undefined : digits };
}

/** Name and start of the words of a field, `:Name: words`. */
export function fieldOf(
  text: string,
): { readonly name: string; readonly skip: number } | undefined {
  const match = FIELD.exec(text);
  return match === null ? undefined : { name: match[1] ?? '', skip: match[0].length };
}
