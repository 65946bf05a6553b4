import type { Span } from '@stackwright/core';
import { createPositions } from '@stackwright/core';
import type { Damage } from './document.ts';
import { mendSigns } from './damage/mend-signs.ts';

/** Makes a span of the file from offsets in the text that is read. */
export type SpanOf = (start: number, end: number) => Span;

/** A file's text made ready to be read. */
export interface Source {
  readonly file: string;
  /** As it stands in the file. */
  readonly original: string;
  /** What is read: without byte order mark, damaged signs repaired. */
  readonly text: string;
  readonly damage: Damage | undefined;
  readonly spanOf: SpanOf;
}

const BYTE_ORDER_MARK = '\uFEFF';

export function openSource(file: string, original: string): Source {
  const positionAt = createPositions(original);
  const skipped = original.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const body = skipped === 0 ? original : original.slice(skipped);
  const mended = mendSigns(body);
  const spanOf: SpanOf = (start, end) => ({
    start: positionAt(skipped + mended.startOf(start)),
    end: positionAt(skipped + Math.max(mended.startOf(start), mended.endOf(Math.max(start, end)))),
  });
  const { first } = mended;
  return {
    file,
    original,
    text: mended.text,
    damage: first && {
      count: mended.count,
      span: { start: positionAt(skipped + first.from), end: positionAt(skipped + first.to) },
      found: first.found,
      meant: first.meant,
    },
    spanOf,
  };
}
