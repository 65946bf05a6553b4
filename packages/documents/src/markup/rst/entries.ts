import type { ItemBlock } from '../document.ts';
import type { Line } from '../lines.ts';
import { keptLines } from '../prose/from-lines.ts';
import { createWriter } from '../prose/writer.ts';
import type { RstContext } from './context.ts';
import { explicitOf } from './explicit.ts';
import { readInline, writeInline } from './inline.ts';
import { entryOf } from './lists.ts';
import { bodyOf, cutAt, shifted, untilBlank } from './shape.ts';

/** Reads an entry of a list: its first line without the sign, and the lines that stand in it. */
export function readItem(
  context: RstContext,
  first: Line,
  rest: readonly Line[],
  place: {
    readonly number: number | undefined;
    readonly parent: ItemBlock | undefined;
    readonly depth: number;
  },
): void {
  const { outline } = context;
  const { number, parent, depth } = place;
  const body = bodyOf(rest);
  if (entryOf(first.text) !== undefined || explicitOf(first.text) !== undefined) {
    return context.readBlocks([first, ...body], parent, depth + 1);
  }
  const nested = body.findIndex(
    ({ isBlank, indent, text }) => isBlank || indent > 0 || entryOf(text) !== undefined,
  );
  const own = [first, ...(nested === -1 ? body : body.slice(0, nested))];
  const literal = announcement(own);
  const item = outline.item(readInline(literal ?? own, context), parent, number);
  if (nested === -1) return;
  outline.inside({ lead: item?.prose }, () => {
    if (literal !== undefined) outline.code('', '', keptLines(body.slice(nested)));
    else context.readBlocks(body.slice(nested), item ?? parent, depth + 1);
  });
}

/** The lines without the `::` that announces a literal block, which is read as a colon; undefined when there is none. */
export function announcement(lines: readonly Line[]): readonly Line[] | undefined {
  const last = lines.at(-1);
  const text = last?.text.trimEnd();
  if (last === undefined || text === undefined || !text.endsWith('::')) return undefined;
  const isAlone = /(?:^|\s)::$/.test(text);
  return [...lines.slice(0, -1), cutAt(last, text.length - (isAlone ? 2 : 1))];
}

/**
 * Reads `Key: value` from a field, or from a term and its definition: the key stands in a range of the first line, the
 * value from `skip` on.
 */
export function readPair(
  context: RstContext,
  lines: readonly Line[],
  key: { readonly start: number; readonly end: number; readonly skip: number },
  place: { readonly parent: ItemBlock | undefined; readonly depth: number },
): void {
  const [first, ...rest] = lines;
  if (first === undefined) return;
  const body = bodyOf(rest);
  const count = untilBlank(body);
  const own = [shifted(first, key.skip), ...body.slice(0, count)].filter(({ isBlank }) => !isBlank);
  const writer = createWriter(first.start);
  writeInline([shifted(cutAt(first, key.end), key.start)], context, writer);
  const [value] = own;
  if (value !== undefined) {
    writer.instead(
      ': ',
      first.start + key.end,
      value.start + value.text.length - value.text.trimStart().length,
    );
    writeInline(
      [{ ...shifted(value, value.text.length - value.text.trimStart().length) }, ...own.slice(1)],
      context,
      writer,
    );
  }
  const item = context.outline.item(writer.prose(context.spanOf), place.parent, undefined);
  if (count === body.length) return;
  context.outline.inside({ lead: item?.prose }, () => {
    context.readBlocks(body.slice(count), item ?? place.parent, place.depth + 1);
  });
}
