import type { ItemBlock, Prose } from '../document.ts';
import type { Outline } from '../outline.ts';
import { createWriter } from '../prose/writer.ts';
import type { ProseWriter } from '../prose/writer.ts';
import type { SpanOf } from '../source.ts';
import { writeHtmlText } from './html-text.ts';
import { readTags } from './tags.ts';

/** A tag, a comment, or text up to the next of them. No part of it takes more than one look. */
const PART = /<!--|<(\/?)([a-z][a-z\d]*)(?:\s[^<>]*)?\/?>|[^<]+|</gi;

const ENDS_WORDS = new Set(
  'p div ul ol dl dt dd li blockquote details summary section article header footer center tr td th table thead tbody caption figure figcaption pre hr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const UNREAD = new Set(['script', 'style', 'svg', 'template']);

/** A table that is being read; `isHead` while all its cells are `th`. */
interface OpenTable {
  readonly rows: { readonly cells: Prose[]; isHead: boolean }[];
}

/** Reads a piece of HTML as far as documents use it: headings, paragraphs, items, tables and preformatted text. */
export function readHtml(html: string, start: number, outline: Outline, spanOf: SpanOf): void {
  readTags(html, start, outline, spanOf);
  if (/^<!--(?:(?!-->)[^])*-->\s*$/.test(html)) return;
  let writer = createWriter(start);
  let block = '';
  let table: OpenTable | undefined;
  let unread: string | undefined;
  let done = 0;

  for (const match of html.matchAll(PART)) {
    const at = match.index;
    if (at < done) continue;
    if (match[0] === '<!--') {
      const close = html.indexOf('-->', at);
      done = close === -1 ? html.length : close + 3;
      continue;
    }
    const name = match[2]?.toLowerCase();
    if (unread !== undefined) {
      if (name === unread && match[1] === '/') unread = undefined;
      continue;
    }
    if (name === undefined) writeHtmlText(match[0], start + at, writer, block === 'pre');
    else if (match[1] === '' && UNREAD.has(name)) unread = name;
    else if (name === 'br') writer.gap(start + at, start + at + match[0].length);
    else if (ENDS_WORDS.has(name)) turn(name, match[1] === '/', start + at);
  }
  flush();
  flushTable();

  function turn(name: string, isEnd: boolean, place: number): void {
    const isCell = name === 'td' || name === 'th';
    if (table !== undefined && !isCell && name !== 'tr' && name !== 'table') {
      writer.gap(place, place);
      return;
    }
    flush();
    writer = createWriter(place);
    block = isEnd ? '' : name;
    if (name === 'table' && isEnd) flushTable();
    if (name === 'tr' && !isEnd) {
      table ??= { rows: [] };
      table.rows.push({ cells: [], isHead: true });
    }
    const row = table?.rows.at(-1);
    if (name === 'td' && row !== undefined) row.isHead = false;
  }

  function flush(): void {
    if (block === 'td' || block === 'th') {
      table?.rows.at(-1)?.cells.push(writer.prose(spanOf));
      return;
    }
    const level = /^h([1-6])$/.exec(block)?.[1];
    if (block === 'pre') return flushCode(writer);
    const prose = writer.prose(spanOf);
    if (prose.text === '') return;
    if (level !== undefined) outline.heading(prose, Number(level));
    else if (block === 'li')
      outline.item(prose, undefined satisfies ItemBlock | undefined, undefined);
    else outline.paragraph(prose);
  }

  function flushCode(written: ProseWriter): void {
    if (written.text().trim() !== '') outline.code('', '', written.kept());
  }

  function flushTable(): void {
    const rows = table?.rows.filter(({ cells }) => cells.length > 0) ?? [];
    table = undefined;
    if (rows.length === 0) return;
    const cells = rows.map((row) => row.cells);
    const hasHead = rows[0]?.isHead === true && rows.length > 1;
    outline.table(hasHead ? (cells[0] ?? []) : [], hasHead ? cells.slice(1) : cells);
  }
}
