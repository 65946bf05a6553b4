import type { Position } from '@stackwright/core';
import type { ShellHeredoc, ShellWord } from '../shell/index.ts';
import { createSpans } from '../text/source.ts';
import type { SpanOf } from '../text/source.ts';

/** The text of a script that stands inside another, and where its parts stand in the file. */
export interface WrittenText {
  readonly text: string;
  readonly spanOf: SpanOf;
  /** False when quotes hide where its words stand: then each has the span of the whole. */
  readonly exact: boolean;
}

/** What a word says; `outer` is false where the places of the word are not exact themselves. */
export function textOfWord({ text, value, span }: ShellWord, outer: boolean): WrittenText {
  const isQuoted = /^['"]/.test(text) && text.slice(1, -1) === value;
  // Where an escape was taken off around the word, places in it have moved.
  const isWhole = span.end.offset - span.start.offset === text.length;
  if (!outer || !isWhole || (!isQuoted && text !== value))
    return { text: value, spanOf: () => span, exact: false };
  const { line, column, offset } = span.start;
  const lead = isQuoted ? 1 : 0;
  const start = { line, column: column + lead, offset: offset + lead };
  return { text: value, spanOf: spansAt(start, value), exact: true };
}

/** Words as `ssh` sends them: with a space between each two. */
export function joined(words: readonly WrittenText[]): WrittenText {
  let length = 0;
  const parts = words.map((word) => {
    const begin = length;
    length += word.text.length + 1;
    return { ...word, begin };
  });
  const at = (offset: number, isEnd: boolean) => {
    const part = parts.findLast(({ begin }) => (isEnd ? begin < offset : begin <= offset));
    return part?.spanOf(offset - part.begin, offset - part.begin);
  };
  const [first] = parts;
  const nowhere = { line: 1, column: 1, offset: 0 };
  return {
    text: words.map(({ text }) => text).join(' '),
    exact: words.every(({ exact }) => exact),
    spanOf: (start, end) => {
      const from = (at(start, false) ?? first?.spanOf(0, 0))?.start ?? nowhere;
      return { start: from, end: (at(end, true) ?? at(start, false))?.end ?? from };
    },
  };
}

/**
 * What a heredoc hands over. In one that is not quoted the shell around it puts values in: those of variables
 * stay as they are written, what a command prints becomes a variable of the same length.
 */
export function textOfHeredoc(heredoc: ShellHeredoc, outer: boolean): WrittenText | undefined {
  const { text, quoted, span, substitutions } = heredoc;
  const exact = outer && span.end.offset - span.start.offset === text.length;
  if (!exact && substitutions.length > 0) return undefined;
  let sent = text;
  for (const { start, end } of substitutions) {
    const [from, to] = [start.offset - span.start.offset, end.offset - span.start.offset];
    sent = sent.slice(0, from) + `$${'_'.repeat(to - from - 1)}` + sent.slice(to);
  }
  if (quoted) return { text, exact, spanOf: exact ? spansAt(span.start, text) : () => span };
  const escapes = [...sent.matchAll(/\\[$`\\]/g)].map(({ index }, count) => index - count);
  const spanOf = spansAt(span.start, text);
  return {
    text: sent.replaceAll(/\\([$`\\])/g, '$1'),
    exact,
    spanOf: exact ? shifted(spanOf, escapes) : () => span,
  };
}

/** Places in a text whose characters at `escapes` had a backslash in front. */
export function shifted(spanOf: SpanOf, escapes: readonly number[]): SpanOf {
  const shift = (offset: number): number =>
    offset + escapes.filter((escape) => escape < offset).length;
  return (start, end) => spanOf(shift(start), shift(end));
}

/** Spans of a text that stands, letter by letter, in a file from a position on. */
export function spansAt(base: Position, text: string): SpanOf {
  const spanOf = createSpans(text);
  const moved = ({ line, column, offset }: Position): Position => ({
    line: base.line + line - 1,
    column: line === 1 ? base.column + column - 1 : column,
    offset: base.offset + offset,
  });
  return (start, end) => {
    const span = spanOf(start, end);
    return { start: moved(span.start), end: moved(span.end) };
  };
}
