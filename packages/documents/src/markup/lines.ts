/** A line without its end. Offsets of the text. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Columns of its indentation, a tab reaching to the next multiple of eight. */
  readonly indent: number;
  /** True for a line of blanks. */
  readonly isBlank: boolean;
}

const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/g;

/** The lines of a text, whatever they end with. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(LINE)) {
    const line = match[1] ?? '';
    if (line === '' && match.index === text.length) break;
    const end = match.index + line.length;
    const isBlank = line.trim() === '';
    lines.push({ text: line, start: match.index, end, indent: indentOf(line), isBlank });
  }
  return lines;
}

function indentOf(line: string): number {
  let columns = 0;
  for (const sign of line) {
    if (sign === '\t') columns += 8 - (columns % 8);
    else if (sign === ' ') columns += 1;
    else break;
  }
  return columns;
}
