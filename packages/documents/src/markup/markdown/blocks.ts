import type {
  Definition,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import type { ItemBlock, Prose } from '../document.ts';
import type { Outline } from '../outline.ts';
import { partOf } from '../prose/part.ts';
import { createWriter } from '../prose/writer.ts';
import type { Source, SpanOf } from '../source.ts';
import { contentOf, languageOf } from './code.ts';
import { readHtml } from './html.ts';
import { readWords } from './inline.ts';
import type { WordsSink } from './inline.ts';
import { createMarkerReader } from './markers.ts';
import { readTags } from './tags.ts';

const ALERT = /^\[!(?:note|tip|important|warning|caution)\](?:\s+|$)/i;
const TASK = /^\[[ x]\](?:\s+|$)/i;

/** Reads a tree whose first sign stands at `base` of the source. */
export function readTree(tree: Root, source: Source, base: number, outline: Outline): void {
  const text = base === 0 ? source.text : source.text.slice(base);
  const spanOf: SpanOf = (start, end) => source.spanOf(base + start, base + end);
  const markers = createMarkerReader(text, outline, spanOf);
  const sink: WordsSink = {
    html: (start, end) => {
      if (text.startsWith('<!--', start)) markers.read(start, end);
      else readTags(text.slice(start, end), start, outline, spanOf);
    },
    link: (kind, target, start, end) => {
      outline.links.push({ kind, target, span: spanOf(start, end) });
    },
  };

  readFlow(tree.children, undefined);
  markers.finish();

  function words(nodes: readonly PhrasingContent[], place: number): Prose {
    return readWords(nodes, spanOf, sink, place);
  }

  function readFlow(nodes: readonly RootContent[], parent: ItemBlock | undefined): void {
    for (const node of nodes) readBlock(node, parent);
  }

  function readBlock(node: RootContent, parent: ItemBlock | undefined): void {
    const [start, end] = rangeOf(node);
    if (node.type === 'html') {
      markers.read(start, end);
      readHtml(text.slice(start, end), start, outline, spanOf);
      return;
    }
    markers.block(start, end);
    switch (node.type) {
      case 'heading':
        readHeading(words(node.children, end), node.depth);
        break;
      case 'paragraph':
        outline.paragraph(withoutSign(words(node.children, end), ALERT));
        break;
      case 'blockquote':
        outline.inside({ quoted: true, lead: undefined }, () => readFlow(node.children, undefined));
        outline.pause();
        break;
      case 'list':
        readList(node, parent);
        break;
      case 'table':
        readTable(node);
        break;
      case 'code': {
        const { language, meta } = languageOf(node);
        outline.code(language, meta, contentOf(node, base));
        break;
      }
      case 'definition':
        readDefinition(node);
        break;
      case 'thematicBreak':
        outline.pause();
        break;
      default:
    }
  }

  function readHeading(prose: Prose, level: number): void {
    const named = /\{#([\w:.-]+)[^{}]*\}$/.exec(prose.text);
    if (named?.[1] !== undefined) outline.anchors.add(named[1]);
    outline.heading(named === null ? prose : partOf(prose, 0, named.index), level, prose.text);
  }

  function readList(list: List, parent: ItemBlock | undefined): void {
    list.children.forEach((item, index) => {
      readItem(item, parent, list.ordered === true ? (list.start ?? 1) + index : undefined);
    });
    outline.pause();
  }

  function readItem(
    item: ListItem,
    parent: ItemBlock | undefined,
    number: number | undefined,
  ): void {
    const [first, ...others] = item.children;
    const own = first?.type === 'paragraph' ? first : undefined;
    if (own !== undefined) markers.block(...rangeOf(own));
    const prose = own && withoutSign(words(own.children, rangeOf(own)[1]), TASK);
    const block = prose && outline.item(prose, parent, number);
    const rest = own === undefined ? item.children : others;
    if (rest.length === 0) return;
    outline.inside({ lead: block?.prose }, () => readFlow(rest, block ?? parent));
  }

  function readTable({ children: [head, ...rows] }: Table): void {
    outline.table(head === undefined ? [] : cellsOf(head), rows.map(cellsOf));
  }

  function cellsOf(row: TableRow): readonly Prose[] {
    // A cell's range begins at its bar.
    return row.children.map((cell) => words(cell.children, rangeOf(cell)[0] + 1));
  }

  /** A footnote of one word looks like a definition. */
  function readDefinition({ identifier, url, data }: Definition): void {
    if (data?.target === undefined) return;
    const [start, end] = data.target;
    const isFootnote = identifier.startsWith('^');
    sink.link(isFootnote ? 'link' : 'definition', url, start, end);
    if (!isFootnote) return;
    const writer = createWriter(start);
    writer.literal(text.slice(start, end), start);
    outline.paragraph(writer.prose(spanOf));
  }
}

function withoutSign(prose: Prose, sign: RegExp): Prose {
  const match = sign.exec(prose.text);
  return match === null ? prose : partOf(prose, match[0].length);
}

function rangeOf({
  position,
}: RootContent | TableRow['children'][number]): readonly [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
