import { createPositions } from '@stackwright/core';
import type { Span } from '@stackwright/core';
import { MAX_DEPTH } from './tree.ts';
import type { Entry, Tree, TreeMistake, TreeReading } from './tree.ts';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// JSON's own: control characters must be escaped.
// oxlint-disable-next-line no-control-regex
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORDS = { true: true, false: false, null: null } as const;

/**
 * Reads JSON with the place of every value, as strictly as `JSON.parse` does: no comments, no trailing
 * commas. The first mistake ends the reading. A byte order mark is skipped.
 */
export function readJson(text: string): TreeReading {
  const positionAt = createPositions(text);
  const span = (start: number, end: number): Span => ({
    start: positionAt(start),
    end: positionAt(end),
  });
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  let mistake: TreeMistake | undefined;

  const fail = (
    what: string,
    start = offset,
    end = Math.min(start + 1, text.length),
  ): undefined => {
    mistake ??= { what, span: span(start, end) };
    return undefined;
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) offset += found.length;
    return found;
  };
  const take = (sign: string): boolean => {
    match(SPACE);
    if (text[offset] !== sign) return false;
    offset += 1;
    return true;
  };
  const unexpected = (wanted: string): undefined =>
    offset >= text.length
      ? fail(`the text ends where ${wanted} should stand`)
      : fail(`${JSON.stringify(text[offset])} where ${wanted} should stand`);

  const string = (): { readonly value: string; readonly span: Span } | undefined => {
    match(SPACE);
    const start = offset;
    const found = match(STRING);
    if (found === undefined) {
      return text[offset] === '"'
        ? fail('a string that is not closed, or holds what must be escaped')
        : unexpected('a string');
    }
    return { value: JSON.parse(found) as string, span: span(start, offset) };
  };

  const scalar = (): Tree | undefined => {
    const start = offset;
    if (text[offset] === '"') {
      const one = string();
      return one && { kind: 'scalar', value: one.value, text: one.value, span: one.span };
    }
    const number = match(NUMBER);
    if (number !== undefined) {
      return { kind: 'scalar', value: Number(number), text: number, span: span(start, offset) };
    }
    for (const [word, value] of Object.entries(WORDS)) {
      if (!text.startsWith(word, offset)) continue;
      offset += word.length;
      return { kind: 'scalar', value, text: word, span: span(start, offset) };
    }
    return unexpected('a value');
  };

  const list = (start: number, depth: number): Tree | undefined => {
    const items: Tree[] = [];
    if (!take(']')) {
      do {
        const item = value(depth + 1);
        if (item === undefined) return undefined;
        items.push(item);
      } while (take(','));
      if (!take(']')) return unexpected('a comma or ]');
    }
    return { kind: 'list', items, span: span(start, offset) };
  };

  const map = (start: number, depth: number): Tree | undefined => {
    const entries = new Map<string, Entry>();
    if (!take('}')) {
      do {
        const key = string();
        if (key === undefined) return undefined;
        if (!take(':')) return unexpected('a colon');
        const inner = value(depth + 1);
        if (inner === undefined) return undefined;
        entries.set(key.value, { key, value: inner });
      } while (take(','));
      if (!take('}')) return unexpected('a comma or }');
    }
    return { kind: 'map', entries, span: span(start, offset) };
  };

  const value = (depth: number): Tree | undefined => {
    match(SPACE);
    const start = offset;
    if (depth > MAX_DEPTH) return fail(`values nested more than ${MAX_DEPTH} levels deep`);
    if (take('{')) return map(start, depth);
    if (take('[')) return list(start, depth);
    return scalar();
  };

  const tree = value(0);
  match(SPACE);
  if (tree !== undefined && offset < text.length) unexpected('the end');
  return mistake === undefined && tree !== undefined
    ? { documents: [tree], mistakes: [] }
    : { documents: [], mistakes: mistake === undefined ? [] : [mistake] };
}
