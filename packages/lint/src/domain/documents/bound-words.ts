import type { Binding } from '@stackwright/documents';
import type { Span } from '@stackwright/core';

/** Words that a marker may bind, and where they stand. */
export interface BoundWords {
  readonly text: string;
  readonly span: Span;
}

/** `$24 / month` has three. */
const MOST = 3;

/**
 * The word that a marker binds, and that with the words before it, nearest first: a size is two words. Marks of code or of bold
 * type say where the value begins, and nothing is added to them.
 */
export function boundWords(
  { text: bound, span, marker }: Binding,
  text: string | undefined,
): readonly BoundWords[] {
  if (bound === undefined) return [];
  const own: BoundWords = { text: bound, span };
  const { start, end } = span;
  if (text === undefined || start.offset > marker.start.offset) return [own];
  const words = [own];
  let from = start.offset;
  while (words.length < MOST) {
    const before = /(?:^|[\s|(])([^\s|`*(]+)[ \t]+$/.exec(
      text.slice(Math.max(0, from - 64, text.lastIndexOf('\n', from - 1) + 1), from),
    );
    if (before === null) return words;
    from -= before[0].length - before[0].indexOf(before[1] ?? '');
    const back = start.offset - from;
    words.push({
      text: text.slice(from, end.offset),
      span: { start: { line: start.line, column: start.column - back, offset: from }, end },
    });
  }
  return words;
}
