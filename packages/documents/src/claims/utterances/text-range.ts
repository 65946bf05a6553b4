import type { Prose } from '../../markup/document.ts';

/** A range of `Prose.text`; `end` is the first offset behind it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The range without white space at its ends; empty at `start` where there is nothing else. */
export function trimRange(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

export function textAt({ text }: Prose, { start, end }: TextRange): string {
  return text.slice(start, end);
}

export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

export function within(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Answers whether an offset lies in code or a link, for offsets asked in rising order: linear over a whole prose. */
export function insideCode({ marks }: Prose): (at: number) => boolean {
  const kept = marks
    .filter(({ kind }) => kind === 'code' || kind === 'link')
    .toSorted((a, b) => a.start - b.start);
  let next = 0;
  let until = -1;
  return (at) => {
    for (let mark = kept[next]; mark !== undefined && mark.start <= at; mark = kept[next]) {
      until = Math.max(until, mark.end);
      next += 1;
    }
    return at < until;
  };
}
