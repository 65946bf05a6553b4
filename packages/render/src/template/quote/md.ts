import { textOf, type Quote } from './quote.ts';

/** Characters that Markdown (CommonMark, with GitHub's tables and strike-through) may read as markup. */
const MARKUP = /[\\`*[\]<>|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
/** Markup only at the start of a line: headings, lists, quotes, rules, underlines of headings. */
const LINE_START = /^[#+=-]/;
const NUMBERED = /^(\d{1,9})([.)])/;

/** Plain text in Markdown, on one line, also inside a table's cell: every sign stays what it is. */
export const md: Quote = {
  quote: (value) =>
    oneLine(textOf('md', value))
      .replaceAll(MARKUP, '\\$&')
      .replace(LINE_START, '\\$&')
      .replace(NUMBERED, '$1\\$2'),
};

/**
 * Inline code. The fence is one backtick longer than the longest run inside. Text with a `|` becomes a
 * `<code>` element with character references: inside backticks `\|` is a pipe in a table's cell but two
 * characters outside of one.
 */
export const mdCode: Quote = {
  quote: (value) => {
    const text = oneLine(textOf('mdCode', value));
    if (text === '' || text.includes('|'))
      return `<code>${text.replaceAll(/[^\w ./:-]/gu, reference)}</code>`;
    const runs = Array.from(text.matchAll(/`+/g), ([run]) => run.length);
    const fence = '`'.repeat(Math.max(0, ...runs) + 1);
    const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${text}${pad}${fence}`;
  },
};

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
