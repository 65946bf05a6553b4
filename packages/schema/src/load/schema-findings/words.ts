import { isNode } from './schema-walk.ts';

const MAX_SHOWN = 60;

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping',
  array: 'a list',
  null: 'empty',
};

/** The plain word for a JSON Schema type. */
export function nounOf(type: string): string {
  return NOUNS[type] ?? type;
}

/** JSON Schema's name for the type of a value. */
export function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  if (isNode(value)) return 'object';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

/** A value as a reader would write it: scalars themselves, collections by their kind. */
export function show(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object') return nounOf(typeOf(value));
  const text = JSON.stringify(value);
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN - 1)}…`;
}

/** A value as it would be written in a one-line example. */
export function inline(value: unknown): string {
  return typeof value === 'string' &&
    /^[A-Za-z0-9][\w./@-]*$/.test(value) &&
    Number.isNaN(Number(value))
    ? value
    : JSON.stringify(value);
}

/** `a`, `a or b`, `a, b or c`; at most `most` members, the others counted. */
export function either(words: readonly string[], most: number = 20): string {
  const shown = words.length > most ? words.slice(0, most) : words;
  const rest = words.length - shown.length;
  const all = rest === 0 ? shown : [...shown, `${rest} more`];
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} or ${last}`;
}
