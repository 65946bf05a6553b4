import { linesOf } from '../../markup/lines.ts';
import type { Line } from '../../markup/lines.ts';
import type { Arrow, Box, Drawing } from './box.ts';
import { partsOf } from './mermaid-parts.ts';
import { sequenceOf } from './sequence.ts';

const NODE =
  /([A-Za-z_][\w.-]*)\s*(?:\[\(|\(\[|\(\(|\{\{|\[\[|\[[/\\]|\[|\(|\{|>)\s*(?:"([^"\n]*)"|([^"\n\]})|]*))\s*(?:\)\]|\]\)|\)\)|\}\}|\]\]|[/\\]\]|\]|\)|\})/g;
/** Arrows of flowcharts, with the words that they carry in either form. */
const EDGE =
  /(?:--\s*"?([^">|\n-][^>|\n]*?)"?\s*-{2,}>|-\.\s*"?([^">|\n-][^>|\n]*?)"?\s*\.->|<?[-=.]{2,}[>xo-]?|<?-\.+->?)\s*(?:\|\s*"?([^|"\n]*)"?\s*\|)?/g;
const SUBGRAPH = /^\s*subgraph\s+(?:[\w-]+\s*\[\s*"?([^"\]]*)"?\s*\]|"?([^"\n]*?)"?)\s*$/;

export function isMermaid(text: string): boolean {
  return /^\s*(?:%%[^\n]*\n\s*)*(?:graph|flowchart|sequenceDiagram|C4\w*)\b/.test(text);
}

/** Boxes and labelled arrows of a flowchart or a sequence diagram. */
export function mermaidOf(text: string): Drawing {
  return /^\s*(?:%%[^\n]*\n\s*)*sequenceDiagram/.test(text) ? sequenceOf(text) : flowchartOf(text);
}

function flowchartOf(text: string): Drawing {
  const groups: string[] = [];
  const nodes = new Map<string, Box>();
  const boxes: Box[] = [];
  const lines = linesOf(text);
  for (const line of lines) {
    const title = SUBGRAPH.exec(line.text);
    if (title !== null) {
      groups.unshift(title[1] ?? title[2] ?? '');
      boxes.push(titleBox(line, groups));
    } else if (/^\s*end\s*$/.test(line.text)) groups.shift();
    else
      for (const [id, box] of nodesIn(line, groups)) {
        nodes.set(id, box);
        boxes.push(box);
      }
  }
  return { boxes, arrows: lines.flatMap((line) => edgesIn(line, nodes)) };
}

function titleBox({ text, start }: Line, [title = '', ...context]: readonly string[]): Box {
  return { lines: [{ text: title, start: start + text.lastIndexOf(title) }], context };
}

function nodesIn(
  { text, start }: Line,
  context: readonly string[],
): readonly (readonly [string, Box])[] {
  if (/^\s*(?:style|classDef|class|click|linkStyle|direction|%%)\b/.test(text)) return [];
  return [...text.matchAll(NODE)].map((match) => {
    const [all, id = '', quoted, plain = ''] = match;
    const words = quoted ?? plain;
    const at = match.index + all.indexOf(words, id.length);
    return [
      id,
      { lines: partsOf({ text: words, start: start + at }), context: [...context] },
    ] as const;
  });
}

/** The node behind an arrow is the one that its words are about. */
function edgesIn({ text, start }: Line, nodes: ReadonlyMap<string, Box>): readonly Arrow[] {
  if (text.length > 2000) return [];
  return [...text.matchAll(EDGE)].flatMap((match) => {
    const [all, first, dotted, piped] = match;
    const words = first ?? dotted ?? piped;
    if (words === undefined || words.trim() === '') return [];
    const id = /^\s*([A-Za-z_][\w.-]*)/.exec(text.slice(match.index + all.length))?.[1] ?? '';
    // A node that is nowhere described is called by its id.
    const target =
      nodes.get(id) ?? (id === '' ? undefined : { lines: [{ text: id, start: 0 }], context: [] });
    const at = match.index + all.indexOf(words);
    return target === undefined ? [] : [{ label: { text: words, start: start + at }, target }];
  });
}
