import type { Path } from '@stackwright/core';
import { isMap } from 'yaml';
import { colonEnd, isEmpty, pairEnd, pairOf, stopAt } from './read-tree.ts';
import type { MapNode, PairNode, Tree } from './read-tree.ts';
import type { Replacement } from './replacement.ts';
import { valueText } from './value-text.ts';
import type { YamlValue } from './value-text.ts';

/** Adds a key behind the last one of its mapping, in the mapping's own style. */
export function addKey(
  tree: Tree,
  text: string,
  path: Path,
  value: YamlValue,
): Replacement | undefined {
  const key = path.at(-1);
  const stop = stopAt(tree, path.slice(0, -1));
  if (typeof key !== 'string' || stop === undefined) return undefined;
  const line = `${valueText(key)}: ${valueText(value)}`;
  const { node, pair } = stop;
  if (isEmpty(node)) return pair && intoEmpty(text, pair, line);
  if (!isMap(node)) return undefined;
  const map = node as MapNode;
  if (pairOf(map, key) !== undefined) return undefined;
  return map.flow === true ? intoFlow(map, line) : intoBlock(text, map, line);
}

function intoFlow(map: MapNode, line: string): Replacement {
  const last = map.items.at(-1);
  if (last === undefined) return { from: map.range[0], to: map.range[1], text: `{ ${line} }` };
  const at = pairEnd(last);
  return { from: at, to: at, text: `, ${line}` };
}

function intoBlock(text: string, map: MapNode, line: string): Replacement | undefined {
  const [first] = map.items;
  const last = map.items.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return below(text, pairEnd(last), columnOf(text, first), line);
}

/** `key:` becomes a block mapping. */
function intoEmpty(text: string, pair: PairNode, line: string): Replacement | undefined {
  const at = colonEnd(pair);
  return at === undefined ? undefined : below(text, at, columnOf(text, pair) + 2, line);
}

function below(text: string, end: number, column: number, line: string): Replacement {
  const indented = ' '.repeat(column) + line;
  // The text of a block scalar ends with its line.
  if (text[end - 1] === '\n') return { from: end, to: end, text: `${indented}\n` };
  const next = text.indexOf('\n', end);
  const at = next === -1 ? text.length : next - (text[next - 1] === '\r' ? 1 : 0);
  return { from: at, to: at, text: `${text[at] === '\r' ? '\r' : ''}\n${indented}` };
}

function columnOf(text: string, pair: PairNode): number {
  const start = pair.key.range[0];
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}
