import type { Mark, Prose } from '../document.ts';
import type { SpanOf } from '../source.ts';
import { stretchOf } from './pieces.ts';
import type { Pieces, Stretch } from './pieces.ts';

/** Puts words together and remembers where each of them came from. */
export interface ProseWriter {
  length(): number;
  /** Whether the last sign is a blank. */
  endsBlank(): boolean;
  /** The words so far. */
  text(): string;
  /** Words that stand from `from` on, letter by letter. */
  literal(words: string, from: number): void;
  /** Words that stand for a stretch as a whole. */
  instead(words: string, from: number, to: number): void;
  /** One space for a line break or a run of blanks; none at the beginning or after another blank. */
  gap(from: number, to: number): void;
  mark(kind: Mark['kind'], start: number): void;
  /** The words without blanks around them. */
  prose(spanOf: SpanOf): Prose;
  /** The words as they are, blanks and all. */
  kept(): KeptText;
}

export interface KeptText {
  readonly text: string;
  stretchOf(start: number, end: number): Stretch;
}

/** `place`: where the words stand when there are none. */
export function createWriter(place = 0): ProseWriter {
  const at: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const marks: Mark[] = [];
  let text = '';
  // Asked of the last piece only: looking at the whole text would copy it each time.
  let endsBlank = false;

  function add(words: string, start: number, end: number): void {
    if (words === '') return;
    at.push(text.length);
    from.push(start);
    to.push(end);
    text += words;
    endsBlank = /\s$/.test(words.slice(-1));
  }

  function pieces(): Pieces {
    return { at, from, to, length: text.length };
  }

  return {
    length: () => text.length,
    endsBlank: () => endsBlank,
    text: () => text,
    literal: (words, start) => add(words, start, start + words.length),
    instead: add,
    gap: (start, end) => {
      if (text !== '' && !endsBlank) add(' ', start, end);
    },
    mark: (kind, start) => {
      if (text.length > start) marks.push({ kind, start, end: text.length });
    },
    prose: (spanOf) =>
      text.trim() === '' ? emptyAt(place, spanOf) : trimmed(text, marks, pieces(), spanOf),
    kept: () => ({ text, stretchOf: (start, end) => stretchOf(pieces(), start, end) }),
  };
}

function trimmed(text: string, marks: readonly Mark[], pieces: Pieces, spanOf: SpanOf): Prose {
  const words = text.trim();
  const skipped = text.length - text.trimStart().length;
  return {
    text: words,
    marks: clipped(marks, skipped, skipped + words.length),
    spanOf: (start, end) =>
      spanOf(...stretchOf(pieces, skipped + limited(start, words), skipped + limited(end, words))),
  };
}

/** A prose without words. */
export function emptyAt(place: number, spanOf: SpanOf): Prose {
  return { text: '', marks: [], spanOf: () => spanOf(place, place) };
}

/** Marks within a range, counted from its start. */
export function clipped(marks: readonly Mark[], start: number, end: number): readonly Mark[] {
  return marks
    .map((mark) => ({
      kind: mark.kind,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }))
    .filter((mark) => mark.end > mark.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function limited(offset: number, words: string): number {
  return Math.min(Math.max(offset, 0), words.length);
}
