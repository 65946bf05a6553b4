import type { Path } from '@stackwright/core';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, ParsedNode, Scalar, YAMLMap } from 'yaml';

/** A parsed document without errors. */
export type Tree = Document.Parsed;
export type MapNode = YAMLMap.Parsed;
export type PairNode = Pair<ParsedNode, ParsedNode | null>;

/** Reads a text for editing; undefined when it is not one clean YAML document. */
export function readTree(text: string): Tree | undefined {
  const tree = parseDocument(text, { version: '1.2', keepSourceTokens: true });
  return tree.errors.length > 0 ? undefined : tree;
}

/** A node and the pair that holds it. */
export interface Stop {
  readonly node: ParsedNode | null;
  readonly map?: MapNode;
  readonly pair?: PairNode;
}

/** What stands at a path. Undefined when nothing does, or when an alias or an anchor is on the way. */
export function stopAt(tree: Tree, path: Path): Stop | undefined {
  let stop: Stop = { node: tree.contents };
  for (const step of path) {
    const { node } = stop;
    if (!isEditable(node)) return undefined;
    if (isMap(node)) {
      const map = node as MapNode;
      const pair = pairOf(map, step);
      if (pair === undefined) return undefined;
      stop = { node: pair.value, map, pair };
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step] as ParsedNode | undefined;
      if (item === undefined) return undefined;
      stop = { node: item };
    } else return undefined;
  }
  return isEditable(stop.node) ? stop : undefined;
}

export function pairOf(map: MapNode, key: string | number): PairNode | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

/** An anchored value shows in other places too: changing it is not a change of one value. */
function isEditable(node: ParsedNode | null): boolean {
  return node === null || (!isAlias(node) && (node as { anchor?: string }).anchor === undefined);
}

/** True for a pair without a written value: `key:`. */
export function isEmpty(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.value === null && sourceOf(node) === '');
}

export function sourceOf(node: Node): string {
  return (node as Scalar).source ?? '';
}

/** The last offset of a node's own text, without the comments and blank lines behind it. */
export function endOf(node: ParsedNode): number {
  let last: ParsedNode = node;
  for (;;) {
    if (isMap(last) && last.flow !== true) {
      const pair: PairNode | undefined = (last as MapNode).items.at(-1);
      if (pair === undefined) return last.range[1];
      if (isEmpty(pair.value)) return colonEnd(pair) ?? pair.key.range[1];
      last = pair.value ?? pair.key;
    } else if (isSeq(last) && last.flow !== true) {
      const item = last.items.at(-1) as ParsedNode | undefined;
      if (item === undefined) return last.range[1];
      last = item;
    } else return last.range[1];
  }
}

/** The offset behind the colon of a pair; undefined when it has none. */
export function colonEnd(pair: PairNode): number | undefined {
  const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon === undefined ? undefined : colon.offset + 1;
}

/** The end of a pair's text. */
export function pairEnd(pair: PairNode): number {
  if (!isEmpty(pair.value) && pair.value !== null) return endOf(pair.value);
  return colonEnd(pair) ?? pair.key.range[1];
}
