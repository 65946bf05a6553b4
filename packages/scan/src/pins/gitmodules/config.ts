/** One variable of a file in git's configuration syntax, with the offsets of its text. */
export interface ConfigEntry {
  /** Lower case, e.g. `submodule`. Empty above the first section. */
  readonly section: string;
  /** What stands in quotes behind it; undefined where nothing does. */
  readonly subsection: string | undefined;
  /** Lower case. */
  readonly key: string;
  /** Undefined for a key without `=`, which means true. */
  readonly value: string | undefined;
  /** Range of the value, or of the key where there is no value. */
  readonly start: number;
  readonly end: number;
  readonly head: ConfigHead;
}

/** The head of a section. */
export interface ConfigHead {
  readonly section: string;
  readonly subsection: string | undefined;
  readonly start: number;
  readonly end: number;
}

export interface ConfigReading {
  readonly heads: readonly ConfigHead[];
  readonly entries: readonly ConfigEntry[];
  /** Where git stops reading, and why; it refuses the whole file. */
  readonly mistake:
    | { readonly what: string; readonly start: number; readonly end: number }
    | undefined;
}

const KEY_SIGN = /[A-Za-z0-9-]/;
const SPACE = /[ \t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = {
  t: '\t',
  b: '\b',
  n: '\n',
  '\\': '\\',
  '"': '"',
};

/**
 * Reads git's configuration syntax, sign by sign as git does: quotes anywhere in a value, escapes,
 * comments, values that go on behind a backslash. Source: `git_parse_source` in git's config.c.
 */
export function readConfig(text: string): ConfigReading {
  const heads: ConfigHead[] = [];
  const entries: ConfigEntry[] = [];
  let head: ConfigHead = { section: '', subsection: undefined, start: 0, end: 0 };
  let offset = text.startsWith('\uFEFF') ? 1 : 0;

  /** The sign at the offset: the end of the text and CRLF count as ends of a line. */
  const peek = (): string => {
    if (offset >= text.length) return '\n';
    const sign = text[offset] ?? '';
    return sign === '\r' && text[offset + 1] === '\n' ? '\n' : sign;
  };
  const skip = (): void => {
    offset += text[offset] === '\r' && text[offset + 1] === '\n' ? 2 : 1;
  };
  const next = (): string => {
    const sign = peek();
    skip();
    return sign;
  };
  const skipWhile = (pattern: RegExp): void => {
    while (offset < text.length && peek() !== '\n' && pattern.test(peek())) skip();
  };

  const readHead = (): ConfigHead | string => {
    const start = offset;
    skip();
    let section = '';
    while (offset < text.length && /[A-Za-z0-9.-]/.test(peek())) section += next().toLowerCase();
    const done = (subsection?: string): ConfigHead => {
      skip();
      return { section, subsection, start, end: offset };
    };
    if (offset < text.length && peek() === ']') {
      return section === '' ? 'a section without a name' : dotted(done());
    }
    if (offset >= text.length || !SPACE.test(peek())) return 'a section that is not closed by ]';
    skipWhile(SPACE);
    if (peek() !== '"') return 'a section whose name is not in quotes';
    skip();
    let subsection = '';
    while (peek() !== '"') {
      if (peek() === '\\') skip();
      if (peek() === '\n') return 'a section whose quotes are not closed';
      subsection += next();
    }
    skip();
    return peek() === ']' ? done(subsection) : 'a section that is not closed by ]';
  };

  const readValue = (): Pick<ConfigEntry, 'value' | 'start' | 'end'> | string => {
    let value = '';
    let space = '';
    let quoted = false;
    let start = -1;
    let end = offset;
    for (;;) {
      const at = offset;
      const sign = next();
      if (sign === '\n') {
        if (quoted) return 'a value whose quotes are not closed';
        return { value, start: start === -1 ? end : start, end };
      }
      if (!quoted && SPACE.test(sign)) {
        if (value !== '') space += sign;
        continue;
      }
      if (!quoted && (sign === ';' || sign === '#')) {
        while (peek() !== '\n') skip();
        continue;
      }
      value += space;
      space = '';
      if (start === -1) start = at;
      if (sign === '"') quoted = !quoted;
      else if (sign !== '\\') value += sign;
      else {
        const escaped = next();
        const meant = escaped === '\n' ? '' : ESCAPES[escaped];
        if (meant === undefined) return `an escape that git does not know: \\${escaped}`;
        value += meant;
      }
      end = Math.min(offset, text.length);
    }
  };

  const readEntry = (): ConfigEntry | string => {
    const start = offset;
    let key = '';
    while (offset < text.length && KEY_SIGN.test(peek())) key += next().toLowerCase();
    const about = { section: head.section, subsection: head.subsection, key, head };
    const end = offset;
    while (peek() === ' ' || peek() === '\t') skip();
    if (peek() === '\n') return { ...about, value: undefined, start, end };
    if (next() !== '=') return 'a key without `=`';
    const value = readValue();
    return typeof value === 'string' ? value : { ...about, ...value };
  };

  /** Reads a head or a variable; a text says what is wrong with it. */
  const readPart = (sign: string): string | undefined => {
    if (sign === '[') {
      const read = readHead();
      if (typeof read === 'string') return read;
      head = read;
      heads.push(read);
      return undefined;
    }
    if (!/[A-Za-z]/.test(sign)) return 'neither a section nor a variable';
    const read = readEntry();
    if (typeof read === 'string') return read;
    entries.push(read);
    return undefined;
  };

  while (offset < text.length) {
    const sign = peek();
    const start = offset;
    if (SPACE.test(sign)) skip();
    else if (sign === '#' || sign === ';') while (peek() !== '\n') skip();
    else {
      const read = readPart(sign);
      if (typeof read !== 'string') continue;
      const line = text.indexOf('\n', start);
      return {
        heads,
        entries,
        mistake: { what: read, start, end: line === -1 ? text.length : line },
      };
    }
  }
  return { heads, entries, mistake: undefined };
}

/** The old form `[section.sub]`: git looks its subsection up in lower case. */
function dotted(head: ConfigHead): ConfigHead {
  const dot = head.section.indexOf('.');
  if (dot === -1) return head;
  const { section } = head;
  return { ...head, section: section.slice(0, dot), subsection: section.slice(dot + 1) };
}
