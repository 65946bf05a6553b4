import { createPositions } from '@stackwright/core';
import type { Span } from '@stackwright/core';
import type { Marker } from '../markup/document.ts';

/** A value of a document that follows a path of stack.yaml: `192.0.2.1 <!-- stackwright:value hosts.shop.address -->`. */
export interface Binding {
  /** As written, e.g. `hosts.shop.address`. */
  readonly path: string;
  /** Of the marker. */
  readonly marker: Span;
  /** The bound words; undefined where there are none. */
  readonly text: string | undefined;
  /** Of the bound words; of the marker where there are none. */
  readonly span: Span;
}

/** One word, or what stands between marks: of code, of emphasis, of a quotation. */
const BEFORE = /(?:`(?<code>[^`\n]+)`|\*\*(?<strong>[^*\n]+)\*\*|(?<word>[^\s|`*]+))[ \t]*$/;
const AFTER = /^[ \t]*(?:`(?<code>[^`\n]+)`|\*\*(?<strong>[^*\n]+)\*\*|(?<word>[^\s|`*]+))/;

/** Ends a sentence, and is no part of the value before it. */
const PUNCTUATION = /[.,;:)]+$/;

/**
 * The bound values of a text, in order. A marker binds the word before it, a piece of code or emphasis counting as one; where
 * a line or a table's cell begins with the marker, the word behind it.
 */
export function bindingsOf(text: string, markers: readonly Marker[]): readonly Binding[] {
  const positionAt = createPositions(text);
  return markers.flatMap(({ verb, argument, span }): readonly Binding[] => {
    if (verb !== 'value') return [];
    const [path = ''] = argument.trim().split(/\s/);
    const found = wordBefore(text, span.start.offset) ?? wordAfter(text, span.end.offset);
    if (found === undefined) return [{ path, marker: span, text: undefined, span }];
    const [start, end] = found;
    return [
      {
        path,
        marker: span,
        text: text.slice(start, end),
        span: { start: positionAt(start), end: positionAt(end) },
      },
    ];
  });
}

type Range = readonly [start: number, end: number];

function wordBefore(text: string, offset: number): Range | undefined {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const match = BEFORE.exec(text.slice(from, offset));
  return match === null ? undefined : rangeOf(match, from + match.index);
}

function wordAfter(text: string, offset: number): Range | undefined {
  const newline = text.indexOf('\n', offset);
  const line = text.slice(offset, newline === -1 ? text.length : newline);
  const match = AFTER.exec(line);
  return match === null ? undefined : rangeOf(match, offset);
}

function rangeOf({ 0: whole, groups = {} }: RegExpExecArray, at: number): Range | undefined {
  const set = groups['code'] ?? groups['strong'];
  const inner = set ?? (groups['word'] ?? '').replace(PUNCTUATION, '');
  // A bullet or another comment's end is no value.
  if (inner === '' || /^(?:[-+>#]+|\d+[.)]|-->)$/.test(inner)) return undefined;
  const start = at + whole.indexOf(inner);
  return [start, start + inner.length];
}
