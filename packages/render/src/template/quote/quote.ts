/** A quoting helper of one syntax: the only way in which a template prints a value. */
export interface Quote {
  /**
   * Writes a value so that the syntax reads exactly that value back. Throws a {@link QuoteError} for a
   * value that the syntax cannot express: there is no text that would be right.
   */
  readonly quote: (value: unknown) => string;
  /**
   * Where the helper may stand: the template's own text on the same line before it must match. Quotes
   * are only quotes at the place where the syntax looks for them.
   */
  readonly place?: { readonly before: RegExp; readonly says: string };
}

/** A value that cannot be written in a syntax. The template engine adds template and line. */
export class QuoteError extends Error {
  override readonly name = 'QuoteError';
  constructor(
    /** Name of the helper that refused. */
    readonly syntax: string,
    readonly value: unknown,
    reason: string,
  ) {
    super(`${syntax}: ${describe(value)} ${reason}`);
  }
}

/** Control characters, line and paragraph separators, and halves of surrogate pairs. */
export const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Stands in the text before a helper for a value that was printed earlier on the line. */
export const PRINTED = '\uFFFC';

/** A string or a finite number as text. Everything else is a mistake of the view. */
export function textOf(syntax: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  throw new QuoteError(syntax, value, 'is not text or a finite number');
}

/** {@link textOf} for syntaxes without a way to write a newline or another control character. */
export function lineOf(syntax: string, value: unknown): string {
  const text = textOf(syntax, value);
  if (UNPRINTABLE.test(text)) {
    throw new QuoteError(syntax, value, 'has a newline or another control character');
  }
  return text;
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value !== 'object') return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}
