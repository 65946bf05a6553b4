import type { Block, Document, ItemBlock, Link, Marker, Prose, Section } from './document.ts';
import type { KeptText } from './prose/writer.ts';
import type { Source } from './source.ts';
import { createSlugger } from './anchors/slug.ts';

/** What is gathered while a document is read; each block learns there what it stands under. */
export interface Outline {
  readonly links: Link[];
  readonly anchors: Set<string>;
  readonly markers: Marker[];
  readonly blocks: Block[];
  /** `slugged`: the words that the anchor is made of, where they are not the heading's. */
  heading(prose: Prose, level: number, slugged?: string): void;
  paragraph(prose: Prose): void;
  /** Gives the item, to be the parent of what is nested in it; undefined for an item without words. */
  item(
    prose: Prose,
    parent: ItemBlock | undefined,
    number: number | undefined,
  ): ItemBlock | undefined;
  table(header: readonly Prose[], rows: readonly (readonly Prose[])[]): void;
  code(language: string, meta: string, kept: KeptText): void;
  /** What stands in a quote or an item neither takes the lead from before it, nor leaves it or headings behind. */
  inside(
    place: { readonly quoted?: true; readonly lead: Prose | undefined },
    read: () => void,
  ): void;
  /** Ends what a paragraph introduces. */
  pause(): void;
  document(markup: Document['markup']): Document;
}

export function createOutline(source: Source): Outline {
  const blocks: Block[] = [];
  const links: Link[] = [];
  const anchors = new Set<string>();
  const markers: Marker[] = [];
  const slugOf = createSlugger();
  let section: Section | undefined;
  let lead: Prose | undefined;
  let quoted = false;

  return {
    blocks,
    links,
    anchors,
    markers,
    heading: (prose, level, slugged = prose.text) => {
      let parent = section;
      while (parent !== undefined && parent.level >= level) parent = parent.parent;
      section = { heading: prose, level, parent };
      lead = undefined;
      anchors.add(slugOf(slugged));
      blocks.push({ kind: 'heading', section, quoted, lead });
    },
    paragraph: (prose) => {
      if (prose.text === '') return;
      blocks.push({ kind: 'paragraph', prose, section, quoted, lead });
      lead = prose;
    },
    item: (prose, parent, number) => {
      if (prose.text === '') return undefined;
      const item: ItemBlock = { kind: 'item', prose, parent, number, section, quoted, lead };
      blocks.push(item);
      return item;
    },
    table: (header, rows) => {
      const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
      const filled = [header, ...rows].map((row) => [
        ...row,
        ...Array.from({ length: width - row.length }, () => emptyAfter(row)),
      ]);
      const [first = [], ...rest] = filled;
      blocks.push({ kind: 'table', header: first, rows: rest, section, quoted, lead });
      lead = undefined;
    },
    code: (language, meta, { text, stretchOf }) => {
      const spanOf: Prose['spanOf'] = (start, end) => source.spanOf(...stretchOf(start, end));
      blocks.push({ kind: 'code', language, meta, text, spanOf, section, quoted, lead });
      lead = undefined;
    },
    inside: (place, read) => {
      const before = { section, quoted, lead };
      quoted ||= place.quoted === true;
      lead = place.lead;
      read();
      ({ section, quoted, lead } = before);
    },
    pause: () => {
      lead = undefined;
    },
    document: (markup) => ({
      file: source.file,
      text: source.original,
      markup,
      blocks,
      links,
      anchors,
      markers,
      damage: source.damage,
    }),
  };
}

function emptyAfter(row: readonly Prose[]): Prose {
  const last = row.at(-1);
  return {
    text: '',
    marks: [],
    spanOf: () => {
      const end = last?.spanOf(0, last.text.length).end ?? { line: 1, column: 1, offset: 0 };
      return { start: end, end };
    },
  };
}
