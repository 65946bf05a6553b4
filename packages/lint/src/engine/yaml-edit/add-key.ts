import type { Path } from '@stackwright/core';
import { isMap, isSeq } from 'yaml';
import type { ParsedNode, YAMLSeq } from 'yaml';
import { columnOf, columnOfBlock, lineBelow } from './block.ts';
import { colonEnd, endOf, isEmpty, pairEnd, pairOf, stopAt } from './read-tree.ts';
import type { MapNode, PairNode, Tree } from './read-tree.ts';
import type { Replacement } from './replacement.ts';
import { valueText } from './value-text.ts';
import type { YamlValue } from './value-text.ts';

/** Adds a key behind the last one of its mapping, or an item to a list, in the collection's own style. */
export function addKey(
  tree: Tree,
  text: string,
  path: Path,
  value: YamlValue,
): Replacement | undefined {
  const key = path.at(-1);
  const stop = stopAt(tree, path.slice(0, -1));
  if (key === undefined || stop === undefined) return undefined;
  const { node, pair } = stop;
  if (typeof key === 'number')
    return isSeq(node) && key === node.items.length
      ? intoList(text, node as YAMLSeq.Parsed, valueText(value))
      : undefined;
  const line = `${valueText(key)}: ${valueText(value)}`;
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
  return lineBelow(text, pairEnd(last), columnOf(text, first), line);
}

/** `key:` becomes a block mapping. */
function intoEmpty(text: string, pair: PairNode, line: string): Replacement | undefined {
  const at = colonEnd(pair);
  return at === undefined ? undefined : lineBelow(text, at, columnOf(text, pair) + 2, line);
}

function intoList(text: string, list: YAMLSeq.Parsed, item: string): Replacement {
  const last = list.items.at(-1) as ParsedNode | undefined;
  if (last === undefined) return { from: list.range[0], to: list.range[1], text: `[${item}]` };
  const at = endOf(last);
  return list.flow === true
    ? { from: at, to: at, text: `, ${item}` }
    : lineBelow(text, at, columnOfBlock(text, list), `- ${item}`);
}
