import type { ProseWriter } from '../prose/writer.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['middot', '·'],
  ['bull', '•'],
  ['rarr', '→'],
  ['larr', '←'],
  ['deg', '°'],
  ['copy', '©'],
  ['euro', '€'],
]);

const PART = /\s+|&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));|[^\s&]+|&/gi;

/** Writes text between tags: entities resolved, blanks made one unless they are kept as in `<pre>`. */
export function writeHtmlText(
  text: string,
  start: number,
  writer: ProseWriter,
  keepsBlanks: boolean,
): void {
  for (const match of text.matchAll(PART)) {
    const [part, decimal, hexadecimal, name] = match;
    const from = start + match.index;
    const meant = decode(decimal, hexadecimal, name);
    if (meant !== undefined) writer.instead(meant, from, from + part.length);
    else if (!keepsBlanks && part.trim() === '') writer.gap(from, from + part.length);
    else writer.literal(part, from);
  }
}

function decode(
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string | undefined {
  if (name !== undefined) return NAMED.get(name.toLowerCase());
  const digits = decimal ?? hexadecimal;
  if (digits === undefined) return undefined;
  const code = Number.parseInt(digits, decimal === undefined ? 16 : 10);
  const isSign = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isSign ? String.fromCodePoint(code) : '\uFFFD';
}
