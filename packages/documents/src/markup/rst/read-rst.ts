import type { Document, ItemBlock } from '../document.ts';
import { linesOf } from '../lines.ts';
import type { Line } from '../lines.ts';
import { createOutline } from '../outline.ts';
import { keptLines } from '../prose/from-lines.ts';
import type { Source } from '../source.ts';
import { signOf, titleAt } from './adornment.ts';
import type { RstContext } from './context.ts';
import { readItem, readPair } from './entries.ts';
import { readExplicit } from './explicit-blocks.ts';
import { explicitOf } from './explicit.ts';
import { readInline } from './inline.ts';
import { entryOf, fieldOf } from './lists.ts';
import { readParagraph } from './paragraph.ts';
import { bodyOf, endOf, shifted } from './shape.ts';
import { isTableRule, tableAt } from './tables.ts';

/** Deeper nesting is kept as it is. */
const DEEPEST = 40;

/** Reads the parts of reStructuredText that documents about machines use. */
export function readRst(source: Source): Document {
  const outline = createOutline(source);
  const context: RstContext = {
    source,
    outline,
    styles: [],
    waiting: [],
    spanOf: source.spanOf,
    link: (kind, target, start, end) => {
      outline.links.push({ kind, target, span: source.spanOf(start, end) });
    },
    readBlocks: (lines, parent, depth) => {
      if (depth > DEEPEST) return outline.code('', '', keptLines(lines));
      for (let at = 0; at < lines.length;) at = readBlock(context, lines, at, { parent, depth });
    },
  };
  context.readBlocks(linesOf(source.text), undefined, 0);
  settleMarkers(context, undefined);
  return outline.document('rst');
}

/** Reads what begins at a line; gives the line behind it. */
function readBlock(
  context: RstContext,
  lines: readonly Line[],
  at: number,
  place: { readonly parent: ItemBlock | undefined; readonly depth: number },
): number {
  const { outline } = context;
  const line = lines[at];
  if (line === undefined || line.isBlank) return at + 1;
  const explicit = explicitOf(line.text);
  if (explicit !== undefined) return readExplicit(context, explicit, lines, at, place.depth);
  settleMarkers(context, line);
  const taken = isTableRule(line) ? readTable(context, lines, at) : 0;
  if (taken > 0) return at + taken;
  const title = place.depth === 0 ? readTitle(context, lines, at) : 0;
  if (title > 0) return at + title;
  if ((signOf(line) ?? '') !== '' && line.text.trim().length >= 4) {
    outline.pause();
    return at + 1;
  }
  if (line.indent > 0) {
    const end = endOf(lines, at, 1);
    outline.inside({ quoted: true, lead: undefined }, () => {
      context.readBlocks(bodyOf(lines.slice(at, end)), undefined, place.depth + 1);
    });
    return end;
  }
  const entry = entryOf(line.text);
  if (entry !== undefined) {
    const end = Math.max(at + 1, endOf(lines, at + 1, 1));
    const rest = lines.slice(at + 1, end);
    readItem(context, shifted(line, entry.skip), rest, { ...place, number: entry.number });
    if (!goesOn(lines, end)) outline.pause();
    return end;
  }
  const field = fieldOf(line.text);
  if (field !== undefined) {
    const end = Math.max(at + 1, endOf(lines, at + 1, 1));
    const key = { start: 1, end: 1 + field.name.length, skip: field.skip };
    readPair(context, lines.slice(at, end), key, place);
    return end;
  }
  return readParagraph(context, lines, at, place);
}

/** Whether the list goes on at a line or behind blank ones. */
function goesOn(lines: readonly Line[], at: number): boolean {
  let next = at;
  while (lines[next]?.isBlank === true) next += 1;
  return entryOf(lines[next]?.text ?? '') !== undefined;
}

function readTitle(context: RstContext, lines: readonly Line[], at: number): number {
  const title = titleAt(lines, at);
  if (title === undefined) return 0;
  const { styles, outline } = context;
  if (!styles.includes(title.style)) styles.push(title.style);
  const prose = readInline([title.line], context);
  outline.heading(prose, Math.min(6, styles.indexOf(title.style) + 1));
  outline.anchors.add(docutilsId(prose.text));
  return title.lines;
}

function readTable(context: RstContext, lines: readonly Line[], at: number): number {
  const table = tableAt(lines, at);
  if (table === undefined) return 0;
  const rows = table.rows.map((row) => row.map((cell) => readInline(cell, context)));
  const head = table.head > 0 ? (rows[table.head - 1] ?? []) : [];
  context.outline.table(head, rows.slice(table.head));
  return table.lines;
}

function settleMarkers({ waiting }: RstContext, about: Line | undefined): void {
  for (const settle of waiting.splice(0)) settle(about);
}

/** As docutils makes ids of titles. */
function docutilsId(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^[-\d]+|-+$/g, '');
}
