import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';

export type PairOf = Pair<ParsedNode, ParsedNode | null>;
export type MapNode = YAMLMap<ParsedNode, ParsedNode | null> & ParsedNode;
export type SeqNode = YAMLSeq<ParsedNode> & ParsedNode;

/** What is wrong with a node, before it is told. */
export interface NodeComplaint {
  readonly kind: 'unknown-alias' | 'cyclic-alias' | 'duplicate-key' | 'bad-key' | 'bad-merge';
  readonly node: ParsedNode;
  readonly name: string;
  readonly first?: ParsedNode;
}

/** Merged pairs of a document: merges of merges could hold more than fits into memory. */
const MAX_MERGED = 200_000;

/** The aliases and merge keys of one document, resolved. */
export interface NodeIndex {
  /** Behind an alias, what it stands for; undefined when it stands for nothing. */
  readonly follow: (node: ParsedNode | null) => ParsedNode | null | undefined;
  /** The pairs of a mapping by name, its own before the merged ones. */
  readonly pairsOf: (map: MapNode) => ReadonlyMap<string, PairOf>;
  readonly complaints: readonly NodeComplaint[];
}

export function asMap(node: ParsedNode | null | undefined): MapNode | undefined {
  return isMap(node) ? (node as MapNode) : undefined;
}

export function asSeq(node: ParsedNode | null | undefined): SeqNode | undefined {
  return isSeq(node) ? (node as SeqNode) : undefined;
}

/** A plain `<<`; quoted it is a name like any other. */
export function isMergeKey(key: ParsedNode): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

/** The name of a key as the value has it. */
export function keyName(key: ParsedNode): string {
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

/** Resolves a document in one walk in its own order, which is the order that anchors count in. */
export function indexNodes(root: ParsedNode): NodeIndex {
  const complaints: NodeComplaint[] = [];
  const anchors = new Map<string, ParsedNode>();
  const targets = new Map<ParsedNode, ParsedNode>();
  const open = new Set<ParsedNode>();
  const indexes = new Map<ParsedNode, ReadonlyMap<string, PairOf>>();
  let merged = 0;
  const follow = (node: ParsedNode | null): ParsedNode | null | undefined =>
    node !== null && isAlias(node) ? targets.get(node) : node;
  const pairsOf = (map: MapNode): ReadonlyMap<string, PairOf> => indexes.get(map) ?? new Map();

  const visit = (node: ParsedNode | null): void => {
    if (node === null) return;
    if (isAlias(node)) {
      resolve(node as Alias.Parsed);
      return;
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    open.add(node);
    for (const item of asSeq(node)?.items ?? []) visit(item);
    const map = asMap(node);
    if (map !== undefined) {
      for (const pair of map.items) {
        visit(pair.key);
        visit(pair.value);
      }
      indexes.set(map, indexOf(map));
    }
    open.delete(node);
  };

  const resolve = (alias: Alias.Parsed): void => {
    const target = anchors.get(alias.source);
    if (target !== undefined && !open.has(target)) targets.set(alias, target);
    else {
      const kind = target === undefined ? 'unknown-alias' : 'cyclic-alias';
      complaints.push({ kind, node: alias, name: alias.source });
    }
  };

  const indexOf = (map: MapNode): ReadonlyMap<string, PairOf> => {
    const index = new Map<string, PairOf>();
    for (const pair of map.items) {
      if (isMergeKey(pair.key)) continue;
      const name = keyName(pair.key);
      if (!isScalar(pair.key)) complaints.push({ kind: 'bad-key', node: pair.key, name });
      const first = index.get(name)?.key;
      if (first === undefined) index.set(name, pair);
      else complaints.push({ kind: 'duplicate-key', node: pair.key, name, first });
    }
    for (const pair of map.items) if (isMergeKey(pair.key)) merge(index, pair);
    return index;
  };

  const merge = (index: Map<string, PairOf>, { key, value }: PairOf): void => {
    const source = follow(value);
    for (const item of asSeq(source)?.items ?? [source]) {
      const map = asMap(item === undefined ? item : follow(item));
      const pairs = map && pairsOf(map);
      merged += pairs?.size ?? 0;
      if (pairs === undefined || merged > MAX_MERGED) {
        complaints.push({ kind: 'bad-merge', node: key, name: '<<' });
      } else for (const [name, pair] of pairs) if (!index.has(name)) index.set(name, pair);
    }
  };

  visit(root);
  return { follow, pairsOf, complaints };
}
