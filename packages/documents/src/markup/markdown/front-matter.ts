/** Settings at the top of a page. Offsets of the text. */
export interface FrontMatter {
  readonly language: 'yaml' | 'toml';
  readonly start: number;
  readonly end: number;
  /** Where the page itself begins. */
  readonly rest: number;
}

const OPENING = /^(---|\+\+\+)[ \t]*(\r?\n|\r)/;

export function frontMatterOf(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text);
  if (opening === null) return undefined;
  const fence = opening[1] ?? '---';
  const start = opening[0].length;
  const closing = fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m;
  const match = closing.exec(text.slice(start));
  if (match === null) return undefined;
  const end = start + match.index;
  // A page that begins with a rule has prose, not keys, below it.
  if (fence === '---' && !/^\s*(?:#|[\w"'.-]+[ \t]*:(?:\s|$)|$)/.test(text.slice(start, end))) {
    return undefined;
  }
  const behind = text.slice(end + match[0].length);
  const lineEnd = /^(?:\r?\n|\r)/.exec(behind)?.[0].length ?? 0;
  return {
    language: fence === '---' ? 'yaml' : 'toml',
    start,
    end,
    rest: end + match[0].length + lineEnd,
  };
}
