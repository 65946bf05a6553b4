import type { Position, Span } from '@stackwright/core';

export interface PlacedWord {
  readonly text: string;
  readonly span: Span;
}

/** Splits a value at its commas, as Odoo does, and keeps the place of each part without its spaces. */
export function wordsAt(value: string, start: Position): readonly PlacedWord[] {
  let offset = 0;
  return value.split(',').map((part) => {
    const text = part.trim();
    const from = offset + (text === '' ? 0 : part.indexOf(text));
    offset += part.length + 1;
    return {
      text,
      span: { start: moved(start, value, from), end: moved(start, value, from + text.length) },
    };
  });
}

function moved({ line, column, offset }: Position, value: string, by: number): Position {
  const lines = value.slice(0, by).split('\n');
  const last = lines.at(-1) ?? '';
  const isSame = lines.length === 1;
  return {
    line: line + lines.length - 1,
    column: (isSame ? column : 1) + last.length,
    offset: offset + by,
  };
}
