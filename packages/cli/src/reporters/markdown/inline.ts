import { printable } from '../pretty/cells.ts';
import { isWebAddress } from '../web-address.ts';

/** Characters of one text beyond which it is cut: one finding must not fill a whole comment. */
const LONGEST = 400;

/** Everything that Markdown, HTML, GitHub's tables, formulas or bare addresses give a meaning to. */
const SPECIAL = /[\\`*_[\]<>&|~$!"]|:(?=\/\/)|(?<=www)\.|[@#]/gi;

/**
 * A text as Markdown that shows just that text, on one line, in a table cell too. Character references
 * cannot start anything (CommonMark 0.31.2, section 2.5); an empty comment keeps `@name` and `#12`
 * from becoming mentions, which GitHub looks for after that.
 */
export function plain(text: string): string {
  return escape(visible(text));
}

/** A text in the fixed-width face. Not in backticks, which a backtick or a bar in it would end. */
export function code(text: string): string {
  return `<code>${plain(text)}</code>`;
}

/** A message: its parts between backticks as code, as the author of the message meant them. */
export function prose(text: string): string {
  return visible(text)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? code(part) : escape(part)))
    .join('');
}

/** A link, or the text alone where the address is none that may stand in a page. */
export function link(text: string, url: string | undefined): string {
  return isWebAddress(url) ? `[${plain(text)}](<${url}>)` : plain(text);
}

function escape(text: string): string {
  return text.replaceAll(SPECIAL, (character) => {
    const reference = `&#${character.charCodeAt(0)};`;
    return character === '@' || character === '#' ? `${reference}<!-- -->` : reference;
  });
}

function visible(text: string): string {
  // Never through the middle of a surrogate pair.
  const cut = text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  return printable(text.length > LONGEST ? `${cut}…` : text).trim();
}
