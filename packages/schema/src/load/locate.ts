import type { Location, Path } from '@stackwright/core';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import type { PositionAt } from '@stackwright/core';
import type { Range } from './problem.ts';

/** Which side of a pair is meant: the key or the value. */
export type Part = 'key' | 'value';

/** Finds the text of a path; see `StackDocument.locate`. */
export type Locate = (path: Path, part?: Part) => Location;

type PairOf = Pair<ParsedNode, ParsedNode | null>;
type MapNode = YAMLMap<ParsedNode, ParsedNode | null> & ParsedNode;

/** Where a walk along a path stands: the node, and the key that leads to it. */
interface Stop {
  readonly node: ParsedNode | null;
  readonly key?: ParsedNode;
}

/**
 * Makes the `locate` of one document. It walks the syntax tree when asked; the keys of a mapping are
 * indexed the first time a path goes through it.
 */
export function createLocate(
  root: ParsedNode,
  targets: ReadonlyMap<Alias, ParsedNode>,
  file: string,
  positionAt: PositionAt,
): Locate {
  const indexes = new Map<MapNode, ReadonlyMap<string, PairOf>>();
  const indexOf = (map: MapNode): ReadonlyMap<string, PairOf> => {
    const known = indexes.get(map);
    if (known !== undefined) return known;
    const index = new Map<string, PairOf>();
    for (const pair of map.items) index.set(nameOf(pair.key), pair);
    indexes.set(map, index);
    return index;
  };
  const follow = (node: ParsedNode | null): ParsedNode | null =>
    node !== null && isAlias(node) ? (targets.get(node) ?? null) : node;

  const step = (node: ParsedNode | null, name: string | number): Stop | undefined => {
    const target = follow(node);
    if (isMap(target)) {
      const pair = indexOf(target as MapNode).get(String(name));
      return pair && { node: pair.value, key: pair.key };
    }
    if (isSeq(target) && typeof name === 'number') {
      const item = (target as YAMLSeq<ParsedNode>).items[name];
      return item && { node: item };
    }
    return undefined;
  };

  return (path, part = 'value') => {
    let stop: Stop = { node: root };
    let depth = 0;
    for (const name of path) {
      const next = step(stop.node, name);
      if (next === undefined) break;
      stop = next;
      depth += 1;
    }
    const missing = depth < path.length;
    const [start, end] = missing || part === 'key' ? grip(stop, follow) : wholeOf(stop, follow);
    const span = { start: positionAt(start), end: positionAt(end) };
    return { file, path: missing ? path.slice(0, depth) : path, span };
  };
}

/** The small piece of text to point at for a part: its key, or the first key or item inside it. */
function grip(stop: Stop, follow: (node: ParsedNode | null) => ParsedNode | null): Range {
  if (stop.key !== undefined) return textRange(stop.key);
  let node = stop.node;
  for (;;) {
    if (isMap(node)) {
      const first = (node as MapNode).items[0];
      return first === undefined ? textRange(node) : textRange(first.key);
    }
    if (!isSeq(node))
      return node === null ? [0, 0] : textRange(follow(node) === null ? node : node);
    const first = (node as YAMLSeq<ParsedNode>).items[0];
    if (first === undefined) return textRange(node);
    node = first;
  }
}

/** The whole value; a pair without a value (`{ key }`) is shown by its key. */
function wholeOf(stop: Stop, follow: (node: ParsedNode | null) => ParsedNode | null): Range {
  const node = follow(stop.node);
  if (node === null) return stop.key === undefined ? [0, 0] : textRange(stop.key);
  return textRange(node);
}

/** The text of a node without the comments and blank lines that the parser counts to a block. */
function textRange(node: ParsedNode): Range {
  const start = node.range[0];
  let last: ParsedNode = node;
  for (;;) {
    const inner = lastInside(last);
    if (inner === undefined) return [start, Math.max(start, last.range[1])];
    last = inner;
  }
}

function lastInside(node: ParsedNode): ParsedNode | undefined {
  if (isMap(node) && node.flow !== true) {
    const pair = (node as MapNode).items.at(-1);
    return pair?.value ?? pair?.key;
  }
  if (isSeq(node) && node.flow !== true) return (node as YAMLSeq<ParsedNode>).items.at(-1);
  return undefined;
}

function nameOf(key: ParsedNode): string {
  return isScalar(key) ? String(key.value) : '';
}
