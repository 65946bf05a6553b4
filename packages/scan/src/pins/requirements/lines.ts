/** A logical line of a requirements file, comments and joins removed. */
export interface Line {
  readonly text: string;
  /** Offset in the file of an offset in `text`. */
  readonly offsetOf: (at: number) => number;
}

/**
 * The lines of a requirements file as pip sees them: a backslash at the end joins the next line, `#` at
 * the start or behind white space opens a comment. Source: `preprocess` in pip's req_file.py.
 */
export function logicalLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  const finish = (): void => {
    const line = toLine(pieces);
    if (line !== undefined) lines.push(line);
    pieces = [];
  };
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end).replace(/\r$/, '');
    const isComment = /^\s*#/.test(line);
    if (line.endsWith('\\') && !isComment) pieces.push({ text: line.slice(0, -1), start });
    else {
      // A comment line ends a joined line, and its text does not belong to it.
      if (!isComment) pieces.push({ text: line, start });
      finish();
    }
    start = end + 1;
  }
  finish();
  return lines;
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

function toLine(pieces: readonly Piece[]): Line | undefined {
  const joined = pieces.map((piece) => piece.text).join('');
  const bare = joined.replace(/(?:^|\s+)#.*$/s, '').trimEnd();
  const indent = bare.length - bare.trimStart().length;
  const text = bare.slice(indent);
  if (text === '') return undefined;
  return {
    text,
    offsetOf: (at) => {
      let rest = at + indent;
      for (const piece of pieces) {
        if (rest <= piece.text.length) return piece.start + rest;
        rest -= piece.text.length;
      }
      return 0;
    },
  };
}
