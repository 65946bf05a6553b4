import { createPositions } from '@stackwright/core';
import type { Span } from '@stackwright/core';
import { looksDrawn } from './fake.ts';

/** Names of hosts, files and services have digits too, in parts that are words. */
const NAME = /^[/~$@]?[a-z]*\d*[a-z]*(?:[-_.:/][a-z]*\d*[a-z]*)*$/;

const WORD = /[^\s"'`,;(){}]+/g;

/**
 * Words of a text that a generator may have made. Where no parser made sense of a line, nothing tells a password from
 * what it stands beside, and these are not shown.
 */
export function drawnWords(text: string): readonly string[] {
  return [...text.matchAll(WORD)].flatMap(([word]) => (isDrawn(word) ? [word] : []));
}

/** Where such words stand in the lines of a range. */
export function drawnRanges(text: string, { start, end }: Span): readonly Span[] {
  const from = text.lastIndexOf('\n', start.offset - 1) + 1;
  const lineEnd = text.indexOf('\n', end.offset);
  const lines = text.slice(from, lineEnd === -1 ? text.length : lineEnd);
  const positionAt = createPositions(text);
  return [...lines.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    isDrawn(word)
      ? [{ start: positionAt(from + index), end: positionAt(from + index + word.length) }]
      : [],
  );
}

function isDrawn(word: string): boolean {
  return looksDrawn(word) && !NAME.test(word);
}
