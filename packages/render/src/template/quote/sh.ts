import { lineOf, type Quote } from './quote.ts';

const PLAIN = /^[A-Za-z0-9._:/@%+,-]+$/;

/** Pairs of quotes closed, then the start of a word, an assignment's value or a part of a word. */
const OUTSIDE_QUOTES = /^(?:[^'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*")*$/s;

/** One word of a POSIX shell: in single quotes, where only the single quote itself is special. */
export function shellWord(syntax: string, value: unknown): string {
  const text = lineOf(syntax, value);
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * A word of a shell script. It brings its own quotes, so it must not stand inside others. A here-document
 * is no place for it either: quotes are plain characters there.
 */
export const sh: Quote = {
  quote: (value) => shellWord('sh', value),
  place: {
    before: OUTSIDE_QUOTES,
    says: 'It brings its own quotes: close the open quote before it, as in "$dir"/{{sh name}}',
  },
};
