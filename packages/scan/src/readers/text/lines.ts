import { COMMENTS } from './text-kind.ts';
import type { TextKind } from './text-kind.ts';

/** A line of a text without its comment. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * The lines of a text that say anything, without comments. A sign inside of quotes may cut a line
 * short: a signal behind it is lost, none is made up.
 */
export function* liveLines(text: string, kind: TextKind): Generator<Line> {
  const [whole, trailing] = COMMENTS[kind];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const next = end === -1 ? text.length : end;
    const line = text.slice(start, next);
    if (!whole?.test(line)) {
      const comment = trailing === undefined ? -1 : outsideQuotes(line, trailing);
      const live = comment === -1 ? line : line.slice(0, comment);
      if (live.trim() !== '') yield { text: live, start };
    }
    start = next + 1;
  }
}

function outsideQuotes(line: string, sign: RegExp): number {
  const bare = line.replaceAll(/"[^"]*"|'[^']*'/g, (quoted) => '_'.repeat(quoted.length));
  return bare.search(sign);
}
