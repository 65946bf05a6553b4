import type { TextRange } from '../utterances/text-range.ts';

/** A comment and the lines that it speaks of: those up to the next blank line or comment, or its own. */
export interface Note extends TextRange {
  readonly text: string;
}

/** A comment that has its line for itself. */
const WHOLE_LINE = /^\s*(?:#+(?!!)|\/\/|--|;|%%)\s?(.*)$/;
/** A comment behind something; `#` and its kin stand behind white space. */
const TRAILING = /\s(?:#|\/\/|--)\s+(\S.*)$/;

/** The comments of a text: those above lines and those behind something. In order of place; none of a list overlap. */
export interface Notes {
  readonly above: readonly Note[];
  readonly beside: readonly Note[];
}

/** The comments of a text, whatever its language. */
export function notesOf(text: string): Notes {
  const above: Note[] = [];
  const beside: Note[] = [];
  let open: { words: string[]; start: number; closed: boolean } | undefined;
  const close = (end: number): void => {
    if (open !== undefined) above.push({ text: open.words.join(' '), start: open.start, end });
    open = undefined;
  };
  let at = 0;
  for (const line of text.split('\n')) {
    const own = WHOLE_LINE.exec(line)?.[1];
    if (own !== undefined) {
      if (open?.closed === true) close(at);
      open ??= { words: [], start: at, closed: false };
      open.words.push(own.trim());
    } else if (line.trim() === '') close(at);
    else {
      if (open !== undefined) open.closed = true;
      const trailing = line.length < 500 ? TRAILING.exec(line)?.[1] : undefined;
      if (trailing !== undefined)
        beside.push({ text: trailing.trim(), start: at, end: at + line.length });
    }
    at += line.length + 1;
  }
  close(text.length + 1);
  return { above, beside };
}

/** The notes that speak of an offset, the narrowest first: its own line's, and the one above its lines. */
export function notesAt({ above, beside }: Notes, at: number): readonly Note[] {
  return [noteAt(beside, at), noteAt(above, at)].filter((note) => note !== undefined);
}

function noteAt(notes: readonly Note[], at: number): Note | undefined {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((notes[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const note = notes[low - 1];
  return note !== undefined && at < note.end ? note : undefined;
}
