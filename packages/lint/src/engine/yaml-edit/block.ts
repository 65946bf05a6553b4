import type { MapNode, PairNode } from './read-tree.ts';
import type { Replacement } from './replacement.ts';
import { valueText } from './value-text.ts';
import type { YamlValue } from './value-text.ts';

/** Puts a line of its own below what ends at an offset. */
export function lineBelow(text: string, end: number, column: number, line: string): Replacement {
  const indented = ' '.repeat(column) + line;
  // The text of a block scalar ends with its line.
  if (text[end - 1] === '\n') {
    const eol = text[end - 2] === '\r' ? '\r\n' : '\n';
    return { from: end, to: end, text: `${indented}${eol}` };
  }
  const next = text.indexOf('\n', end);
  const at = next === -1 ? text.length : next - (text[next - 1] === '\r' ? 1 : 0);
  // The last line of a file may end with nothing: then the file tells how its lines end.
  const isCarried = next === -1 ? text.includes('\r\n') : text[at] === '\r';
  return { from: at, to: at, text: `${isCarried ? '\r' : ''}\n${indented}` };
}

/** Replaces a block collection below its key by another value, one line an entry. */
export function blockInstead(
  text: string,
  pair: PairNode,
  { from, to }: Pick<Replacement, 'from' | 'to'>,
  value: YamlValue,
): Replacement | undefined {
  const entries = entriesOf(value);
  const lineStart = startOfLine(text, from);
  const isBelow = text.slice(lineStart, from).trim() === '';
  if (entries.length === 0 || !isBelow) return undefined;
  // A list may stand as far left as its key, a mapping may not.
  const column = Math.max(from - lineStart, columnOf(text, pair) + 2);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = entries.map((entry) => ' '.repeat(column) + entry);
  return { from: lineStart, to, text: lines.join(eol) };
}

function entriesOf(value: YamlValue): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.map((item) => `- ${valueText(item)}`);
  return Object.entries(value).map(([key, one]) => `${valueText(key)}: ${valueText(one)}`);
}

/** The column of a pair's key, 0-based. */
export function columnOf(text: string, pair: PairNode): number {
  return pair.key.range[0] - startOfLine(text, pair.key.range[0]);
}

/** The column of a block collection, 0-based. */
export function columnOfBlock(text: string, node: Pick<MapNode, 'range'>): number {
  return node.range[0] - startOfLine(text, node.range[0]);
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
