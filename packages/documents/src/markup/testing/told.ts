import type { Span } from '@stackwright/core';
import type { Block, Document, Prose, Section } from '../document.ts';

/** The file's text at a span. */
export function textAt({ text }: Pick<Document, 'text'>, { start, end }: Span): string {
  return text.slice(start.offset, end.offset);
}

/** All proses of a document, in order. */
export function prosesOf({ blocks }: Pick<Document, 'blocks'>): readonly Prose[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [block.section.heading];
      case 'paragraph':
      case 'item':
        return [block.prose];
      case 'table':
        return [...block.header, ...block.rows.flat()];
      case 'code':
        return [];
    }
  });
}

/** Every block on one line: kind, what it stands in, its words with the place at which they begin. */
export function told(document: Document): readonly string[] {
  return document.blocks.map((block) =>
    [block.kind, ...detailsOf(block), wordsOf(block)].join(' '),
  );
}

function detailsOf(block: Block): readonly string[] {
  return [
    block.quoted ? 'quoted' : '',
    block.kind === 'heading' ? `h${block.section.level}` : '',
    block.kind === 'item' && block.number !== undefined ? `#${block.number}` : '',
    block.kind === 'item' && block.parent !== undefined ? `in(${block.parent.prose.text})` : '',
    block.kind === 'code' ? `${block.language}(${block.meta})` : '',
    block.lead === undefined ? '' : `led(${block.lead.text})`,
    block.kind === 'heading' ? under(block.section.parent) : under(block.section),
  ].filter((detail) => detail !== '');
}

function under(section: Section | undefined): string {
  const names: string[] = [];
  for (let at = section; at !== undefined; at = at.parent) names.unshift(at.heading.text);
  return names.length === 0 ? '' : `<${names.join('/')}>`;
}

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return placed(block.section.heading);
    case 'paragraph':
    case 'item':
      return placed(block.prose);
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(placed).join(' | ')).join(' / ');
    case 'code': {
      const { start } = block.spanOf(0, block.text.length);
      return `${start.line}:${start.column} ${JSON.stringify(block.text)}`;
    }
  }
}

function placed(prose: Prose): string {
  const { start } = prose.spanOf(0, prose.text.length);
  return prose.text === '' ? '-' : `${start.line}:${start.column} ${prose.text}`;
}
