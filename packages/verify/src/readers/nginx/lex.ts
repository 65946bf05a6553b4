/** A word of nginx's configuration: its value without quotes, and the range of the text it came from. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A directive with its arguments and the names of the blocks around it, outermost first. */
export interface Directive {
  readonly name: Word;
  readonly args: readonly Word[];
  readonly within: readonly string[];
  /** Offset behind its `;` or `{`. */
  readonly end: number;
}

type Token = Word & { readonly mark: '' | ';' | '{' | '}' };

/** Space, a comment, a mark, a quoted word, or a bare word, in which `${name}` belongs to the word. */
const TOKEN =
  /\s+|#[^\n]*|[;{}]|"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|(?:\$\{[^}\s]*\}|\\[^]|[^\s;{}\\])+/y;

/**
 * Reads directives with their places. It never complains: of a text that nginx refuses, it finds what
 * there is, and nginx says what is wrong with it.
 */
export function readDirectives(text: string): readonly Directive[] {
  const directives: Directive[] = [];
  const within: string[] = [];
  let words: Word[] = [];
  for (const token of tokens(text)) {
    if (token.mark === '') {
      words.push(token);
      continue;
    }
    const [name, ...args] = words;
    words = [];
    if (name !== undefined && token.mark !== '}') {
      directives.push({ name, args, within: [...within], end: token.end });
    }
    if (token.mark === '{') within.push(name?.text ?? '');
    if (token.mark === '}') within.pop();
  }
  return directives;
}

function* tokens(text: string): Generator<Token> {
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [raw] = match;
    const end = TOKEN.lastIndex;
    const start = end - raw.length;
    if (/^[\s#]/.test(raw)) continue;
    if (raw === ';' || raw === '{' || raw === '}') yield { mark: raw, text: raw, start, end };
    else yield { mark: '', text: unquoted(raw), start, end };
    TOKEN.lastIndex = end;
  }
}

function unquoted(raw: string): string {
  return /^(["'])[^]*\1$/.test(raw) && raw.length > 1 ? raw.slice(1, -1) : raw;
}
