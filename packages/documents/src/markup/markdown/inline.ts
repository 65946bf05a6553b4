import type { Image as ImageNode, Link as LinkNode, PhrasingContent } from 'mdast';
import type { Link, Mark, Prose } from '../document.ts';
import { createWriter } from '../prose/writer.ts';
import type { ProseWriter } from '../prose/writer.ts';
import type { SpanOf } from '../source.ts';
import { without } from '../prose/without.ts';
import type { Trace } from './trace.ts';

/** Takes what words hold beside words. */
export interface WordsSink {
  /** A tag or a comment, by where it stands: its lines may be indented, which its node does not tell. */
  html(start: number, end: number): void;
  link(kind: Link['kind'], target: string, start: number, end: number): void;
}

const MARKS: ReadonlyMap<string, Mark['kind']> = new Map<string, Mark['kind']>([
  ['emphasis', 'emphasis'],
  ['strong', 'strong'],
  ['delete', 'deleted'],
  ['link', 'link'],
  ['linkReference', 'link'],
]);

const TAGS: ReadonlyMap<string, Mark['kind']> = new Map<string, Mark['kind']>([
  ['code', 'code'],
  ['kbd', 'code'],
  ['tt', 'code'],
  ['samp', 'code'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['del', 'deleted'],
  ['s', 'deleted'],
  ['strike', 'deleted'],
]);

/**
 * Reads the words of a paragraph, a heading or a cell; where there are none, the prose stands at `place`. References to
 * footnotes are no words, and neither are pictures.
 */
export function readWords(
  nodes: readonly PhrasingContent[],
  spanOf: SpanOf,
  sink: WordsSink,
  place: number,
): Prose {
  const writer = createWriter(place);
  write(nodes, writer, [], sink);
  const prose = writer.prose(spanOf);
  return prose.text.includes('[^') ? without(prose, / ?\[\^[^\]\s]{1,60}\]:?/g) : prose;
}

/** A tag that was opened, and where in the words. */
type OpenTag = readonly [name: string, start: number];

function write(
  nodes: readonly PhrasingContent[],
  writer: ProseWriter,
  tags: OpenTag[],
  sink: WordsSink,
): void {
  for (const node of nodes) {
    const start = writer.length();
    switch (node.type) {
      case 'text':
        writeTraced(node.value.replaceAll('\n', ' '), node.data?.trace, writer);
        break;
      case 'inlineCode':
        writeTraced(node.value.replaceAll('\n', ' '), node.data?.trace, writer);
        writer.mark('code', start);
        break;
      case 'break':
        writer.gap(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
        break;
      case 'html':
        writeTag(node.value, node.position?.start.offset ?? 0, writer, tags);
        sink.html(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
        break;
      case 'linkReference':
        if (node.identifier.startsWith('^')) {
          // Written as any other footnote, to be taken away with them.
          writer.instead('[^1]', node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
          break;
        }
        write(node.children, writer, tags, sink);
        writer.mark('link', start);
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link': {
        write(node.children, writer, tags, sink);
        const kind = MARKS.get(node.type);
        if (kind !== undefined) writer.mark(kind, start);
        if (node.type === 'link') tellTarget(node, sink);
        break;
      }
      case 'image':
        tellTarget(node, sink);
        break;
      default:
    }
  }
}

function tellTarget(node: LinkNode | ImageNode, sink: WordsSink): void {
  const target = node.data?.target;
  if (target !== undefined) sink.link(node.type, node.url, target[0], target[1]);
}

function writeTraced(value: string, trace: Trace | undefined, writer: ProseWriter): void {
  if (trace === undefined) return;
  for (let index = 0; index < trace.length; index += 3) {
    const words = value.slice(trace[index], trace[index + 3]);
    const [from = 0, to = 0] = [trace[index + 1], trace[index + 2]];
    // What stood between two blanks may be gone: a comment, a picture.
    if (index === 0 && words.startsWith(' ') && writer.endsBlank()) {
      writer.instead(words.slice(1), from + 1, to);
    } else {
      writer.instead(words, from, to);
    }
  }
}

function writeTag(html: string, start: number, writer: ProseWriter, tags: OpenTag[]): void {
  const [, slash, tag = ''] = /^<(\/?)([a-z][a-z\d]*)/i.exec(html) ?? [];
  const name = tag.toLowerCase();
  if (name === 'br') writer.gap(start, start + html.length);
  const kind = TAGS.get(name);
  if (kind === undefined) return;
  if (slash === '') {
    tags.push([name, writer.length()]);
    return;
  }
  const index = tags.findLastIndex(([open]) => open === name);
  const opened = tags.splice(index === -1 ? tags.length : index)[0];
  if (opened !== undefined) writer.mark(kind, opened[1]);
}
