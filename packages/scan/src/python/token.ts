/** A piece of Python source. Offsets count UTF-16 units; `end` is the first one behind it. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'newline' | 'unknown';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True for the first token of a line: its column is the indentation. */
  readonly first: boolean;
}

/** A line goes on behind a backslash, unless the text ends there. */
const SPACE = /[ \t\f]+|\\\r?\n(?=[^])|#[^\r\n]*/y;
const NEWLINE = /\r\n|\r|\n/y;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const NUMBER =
  /(?:0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?)/y;
const PREFIX = /(?:[rR][bBfF]?|[bBfF][rR]?|[uU])?(?='|")/y;
const OPERATOR =
  /->|:=|\*\*=?|\/\/=?|>>=?|<<=?|[!=<>+\-*/%&|^@]=|\.\.\.|[()[\]{},:.;@=+\-*/%&|^~<>]/y;

/**
 * The tokens of a text, as Python's tokenizer cuts it: comments and the ends of lines inside brackets
 * are left out. What is no Python comes as `unknown`, one character or a string that never ends.
 * Source: the Python language reference, chapter 2.
 */
export function* tokenise(text: string): Generator<Token> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let depth = 0;
  let first = true;
  const token = (kind: Token['kind'], end: number): Token => {
    const made = { kind, text: text.slice(at, end), start: at, end, first };
    at = end;
    first = kind === 'newline';
    return made;
  };
  while (at < text.length) {
    const space = endOf(SPACE, text, at);
    if (space !== undefined) {
      at = space;
      continue;
    }
    const newline = endOf(NEWLINE, text, at);
    if (newline !== undefined) {
      if (depth === 0 && !first) yield token('newline', newline);
      else {
        at = newline;
        first = true;
      }
      continue;
    }
    const quote = endOf(PREFIX, text, at);
    if (quote !== undefined) {
      const end = stringEnd(text, quote);
      yield token(end === undefined ? 'unknown' : 'string', end ?? text.length);
      continue;
    }
    const number = endOf(NUMBER, text, at);
    const name = number ?? endOf(NAME, text, at);
    if (name !== undefined) {
      yield token(number === undefined ? 'name' : 'number', name);
      continue;
    }
    const operator = endOf(OPERATOR, text, at);
    const sign = text[at] ?? '';
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth = Math.max(0, depth - 1);
    yield token(operator === undefined ? 'unknown' : 'operator', operator ?? at + 1);
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The end of the string whose quotes begin at `at`; undefined when it never ends. */
function stringEnd(text: string, at: number): number | undefined {
  const quote = text[at] ?? '';
  const isTriple = text.startsWith(quote.repeat(3), at);
  const close = isTriple ? quote.repeat(3) : quote;
  let next = at + close.length;
  while (next < text.length) {
    const sign = text[next];
    if (sign === '\\') next += text.startsWith('\r\n', next + 1) ? 3 : 2;
    else if (text.startsWith(close, next)) return next + close.length;
    else if (!isTriple && (sign === '\n' || sign === '\r')) return undefined;
    else next += 1;
  }
  return undefined;
}
