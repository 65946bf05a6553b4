import { cellsOf, printable } from './cells.ts';

/**
 * Breaks a text at its spaces so that no line is wider than `width`, where its words allow. No line but the
 * first starts with `::`, which would be a command to GitHub Actions, wherever the log comes from.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columns(longer) > width && !word.startsWith('::')) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function columns(text: string): number {
  return cellsOf(text).reduce((sum, cell) => sum + cell.width, 0);
}
