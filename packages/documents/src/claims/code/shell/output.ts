import type { Piece } from '../said.ts';

/** How many lines of output are looked at. */
const MOST = 6;

/**
 * What a command is shown to print: a comment behind it, or the lines below it, where they are known to be output or are
 * comments with an arrow.
 */
export function outputOf(text: string, end: number, hasPrompts: boolean): readonly Piece[] {
  const stop = text.indexOf('\n', end);
  const rest = { text: text.slice(end, stop === -1 ? text.length : stop), start: end };
  const behind =
    /^\s*#\s*(?:→|=>|->|expect(?:ed|s)?:?|returns?:?|should (?:return|print|be):?|prints?:?|output:?)?\s*/i.exec(
      rest.text,
    );
  const pieces: Piece[] = [];
  if (behind !== null && rest.text.includes('#'))
    pieces.push({ text: rest.text.slice(behind[0].length), start: rest.start + behind[0].length });
  let at = stop;
  for (let count = 0; at !== -1 && count < MOST; count += 1) {
    const next = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, next === -1 ? text.length : next);
    const arrow = /^\s*#\s*(?:→|=>|->|expect(?:ed|s)?:|returns:?|output:)\s*/i.exec(line);
    const isOutput = hasPrompts && !/^\s*(?:\S+@\S+\s?)?[$#❯➜]\s/.test(line) && line.trim() !== '';
    if (arrow === null && !isOutput) break;
    const skipped = arrow?.[0].length ?? line.length - line.trimStart().length;
    pieces.push({ text: line.slice(skipped).trimEnd(), start: at + 1 + skipped });
    at = next;
  }
  return pieces.filter((piece) => piece.text.trim() !== '');
}
