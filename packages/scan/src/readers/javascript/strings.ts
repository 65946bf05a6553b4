/** A string of JavaScript without its quotes. */
export interface JsString {
  readonly value: string;
  /** Offset of the first character inside the quotes. */
  readonly start: number;
  /** What stands before the opening quote, white space left out: a few characters. */
  readonly before: string;
}

const PIECE =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g;

/**
 * The strings of a JavaScript text; comments are passed over. Regular expressions are not understood:
 * a quote in one can hide a string of the same line, never one of the next.
 */
export function* javascriptStrings(text: string): Generator<JsString> {
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (piece.startsWith('/')) continue;
    const before = text.slice(Math.max(0, index - 40), index).replaceAll(/\s+/g, '');
    yield { value: piece.slice(1, -1), start: index + 1, before };
  }
}
