import type { LiteralMistake } from './literal.ts';
import type { Token } from './token.ts';

/** `literal_eval` takes spaces away at the start of the text, and nowhere else. */
export function indentedFirst(text: string, token: Token | undefined): LiteralMistake | undefined {
  if (token === undefined) return undefined;
  const { start, end } = token;
  const before = text.slice(0, start);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  if (line.length === before.length || /^\f*$/.test(line)) return undefined;
  return { what: 'a value that is indented', start, end };
}

/** Spaces behind the last line are no empty line for CPython until a line end follows them. */
export function indentedLast(text: string): LiteralMistake | undefined {
  const spaces = /(?<!\\\r?)(?:\r\n|\r|\n)(?<spaces>[ \t\f]*[ \t])$/.exec(text)?.groups?.['spaces'];
  if (spaces === undefined) return undefined;
  const end = text.length;
  return {
    what: 'spaces at the end, on a line that is not ended',
    start: end - spaces.length,
    end,
  };
}
