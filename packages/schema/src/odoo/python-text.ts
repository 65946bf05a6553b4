/**
 * Python's idea of white space, as `str.strip`, `str.isspace` and `\s` have it. It differs from
 * JavaScript's: it has U+001C to U+001F and U+0085, and it lacks U+FEFF (the byte order mark).
 */
const SPACE = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const LEADING = new RegExp(`^${SPACE}*`);
const SPACE_CHARACTER = new RegExp(SPACE);

/** Number of leading white-space characters. */
export function pythonIndent(text: string): number {
  return LEADING.exec(text)?.[0].length ?? 0;
}

/** `str.rstrip()`. A loop, because an anchored-at-end expression is quadratic on long runs. */
export function pythonTrimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && SPACE_CHARACTER.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** `str.strip()`. */
export function pythonTrim(text: string): string {
  return pythonTrimEnd(text.slice(pythonIndent(text)));
}
