/** A lexeme of a zone file, by offsets. All lexemes of a text, joined, are the text. */
export interface ZoneToken {
  /** `line` is the end of a line that ends an entry; inside parentheses it is `space`. */
  readonly kind: 'space' | 'line' | 'comment' | 'word' | 'quoted' | '(' | ')';
  readonly start: number;
  readonly end: number;
  /** A quote that its line does not close, or a parenthesis without its other. */
  readonly complaint?: 'unclosed-quote' | 'stray-close';
}

const WORD = /(?:\\\d{3}|\\[^\n]|[^\s;"()\\]|[^\S \t\r\n]|\\$)+/y;
const QUOTED = /"(?:\\[^\n]|[^"\\\n])*("?)/y;
const BLANK = /[ \t\r]+/y;

/**
 * Splits a zone file. Source: RFC 1035 §5.1; what it leaves open is BIND's (lib/isc/lex.c): a quote
 * ends at its line, quotes and parentheses end a bare word, `;` starts a comment anywhere but in quotes
 * and behind a backslash, and parentheses may nest.
 */
export function lexZone(text: string): readonly ZoneToken[] {
  const tokens: ZoneToken[] = [];
  let open = 0;
  let at = 0;
  while (at < text.length) {
    const start = at;
    const first = text.charAt(at);
    if (first === '\n') {
      at += 1;
      tokens.push({ kind: open > 0 ? 'space' : 'line', start, end: at });
    } else if (first === ';') {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
      tokens.push({ kind: 'comment', start, end: at });
    } else if (first === '(') {
      at += 1;
      open += 1;
      tokens.push({ kind: '(', start, end: at });
    } else if (first === ')') {
      at += 1;
      tokens.push({ kind: ')', start, end: at, ...(open === 0 && { complaint: 'stray-close' }) });
      open = Math.max(0, open - 1);
    } else if (first === '"') {
      const match = matchAt(QUOTED, text, at);
      at += match?.[0].length ?? 1;
      const closed = match?.[1] === '"';
      tokens.push({
        kind: 'quoted',
        start,
        end: at,
        ...(!closed && { complaint: 'unclosed-quote' }),
      });
    } else {
      const blank = matchAt(BLANK, text, at)?.[0].length;
      at += blank ?? matchAt(WORD, text, at)?.[0].length ?? 1;
      tokens.push({ kind: blank === undefined ? 'word' : 'space', start, end: at });
    }
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
