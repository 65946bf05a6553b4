/** A lexeme of nginx's configuration, by offsets. All lexemes of a text, joined, are the text. */
export interface NginxToken {
  readonly kind: 'space' | 'comment' | 'word' | ';' | '{' | '}';
  readonly start: number;
  readonly end: number;
  /** What nginx would say about this lexeme itself. */
  readonly complaint?: 'glued' | 'unclosed' | 'long';
}

/** nginx reads words and comments into one buffer, NGX_CONF_BUFFER, and refuses what does not fit. */
export const NGINX_BUFFER = 4096;

/**
 * Splits a text as nginx does. Source: `ngx_conf_read_token` of src/core/ngx_conf_file.c:
 * - only space, tab, CR and LF separate words; `;` and `{` end a bare word, `}` does not;
 * - `{` straight behind `$` belongs to the word, so `${name}` does; quotes inside a bare word are plain;
 * - a backslash takes the next character with it, in quotes and out of them;
 * - behind a closing quote must stand a space, `;`, `{` or `)`; else the next word is `glued`;
 * - a quote that never closes takes the rest of the text (`unclosed`).
 */
export function lexNginx(text: string): readonly NginxToken[] {
  const tokens: NginxToken[] = [];
  let at = 0;
  let behindQuote = false;
  while (at < text.length) {
    const start = at;
    const first = text.charAt(at);
    const glued = behindQuote && !isSpace(first) && !';{)'.includes(first);
    behindQuote = false;
    if (isSpace(first)) {
      while (at < text.length && isSpace(text.charAt(at))) at += 1;
      tokens.push({ kind: 'space', start, end: at });
    } else if (first === ';' || first === '{' || first === '}') {
      at += 1;
      tokens.push({ kind: first, start, end: at, ...(glued && { complaint: 'glued' }) });
    } else if (first === '#') {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
      tokens.push({
        kind: 'comment',
        start,
        end: at,
        ...complaintOf(text, start, at, glued, false),
      });
    } else if (first === '"' || first === "'") {
      const end = closingQuote(text, at);
      at = end ?? text.length;
      behindQuote = end !== undefined;
      const unclosed = end === undefined;
      tokens.push({
        kind: 'word',
        start,
        end: at,
        ...complaintOf(text, start, at, glued, unclosed),
      });
    } else {
      at = bareEnd(text, at);
      tokens.push({ kind: 'word', start, end: at, ...complaintOf(text, start, at, glued, false) });
    }
  }
  return tokens;
}

function complaintOf(
  text: string,
  start: number,
  end: number,
  glued: boolean,
  unclosed: boolean,
): Pick<NginxToken, 'complaint'> {
  if (glued) return { complaint: 'glued' };
  if (unclosed) return { complaint: 'unclosed' };
  // The buffer counts bytes; a quarter of it in UTF-16 units always fits.
  const units = end - start;
  if (units * 3 < NGINX_BUFFER || byteLength(text.slice(start, end)) < NGINX_BUFFER) return {};
  return { complaint: 'long' };
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else bytes += code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** JavaScript's `\s` holds more: a no-break space or a form feed is part of a word to nginx. */
function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}

function closingQuote(text: string, open: number): number | undefined {
  const quote = text.charAt(open);
  for (let at = open + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === quote) return at + 1;
  }
  return undefined;
}

function bareEnd(text: string, start: number): number {
  let variable = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{' && variable) continue;
    variable = false;
    if (character === '\\') at += 1;
    else if (character === '$') variable = true;
    else if (isSpace(character) || character === ';' || character === '{') return at;
  }
  return text.length;
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n' };

/** The value of a word: without its quotes, `\"`, `\'`, `\\`, `\t`, `\r`, `\n` undone, others kept. */
export function nginxWordText(raw: string): string {
  const quote = raw.charAt(0);
  const quoted = quote === '"' || quote === "'";
  const closed = quoted && raw.length > 1 && closingQuote(raw, 0) === raw.length;
  const inner = raw.slice(quoted ? 1 : 0, closed ? -1 : undefined);
  return inner.replaceAll(/\\(["'\\trn])/g, (_, name: string) => ESCAPES[name] ?? name);
}
