import { isAlias } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { Locate } from '../text/locate-tree.ts';
import type { SpanOf } from '../text/source.ts';
import { asMap, asSeq } from './nodes.ts';
import type { NodeIndex, PairOf } from './nodes.ts';

/** Where a path leads: the node, an alias not followed, and the pair that holds it. */
export interface YamlStop {
  readonly node: ParsedNode | null;
  readonly pair?: PairOf;
}

/** Follows one step of a path; undefined where there is none. Merged keys lead to where they are written. */
export function stepInto(
  node: ParsedNode | null,
  step: string | number,
  { follow, pairsOf }: NodeIndex,
): YamlStop | undefined {
  const target = follow(node);
  const map = asMap(target);
  if (map !== undefined) {
    const pair = pairsOf(map).get(String(step));
    return pair && { node: pair.value, pair };
  }
  const item = typeof step === 'number' ? asSeq(target)?.items[step] : undefined;
  return item && { node: item };
}

/**
 * The `locate` of one document. A value is its text without trailing comments; behind an alias, what is
 * anchored. A path that leads nowhere gives the key of its nearest ancestor that exists.
 */
export function createYamlLocate(
  file: string,
  root: ParsedNode,
  index: NodeIndex,
  spanOf: SpanOf,
): Locate {
  return (path, part = 'value') => {
    let stop: YamlStop = { node: root };
    let depth = 0;
    for (const step of path) {
      const next = stepInto(stop.node, step, index);
      if (next === undefined) break;
      stop = next;
      depth += 1;
    }
    const missing = depth < path.length;
    const node = missing || part === 'key' ? gripOf(stop) : (stop.node ?? stop.pair?.key);
    const target =
      node && isAlias(node) && !missing && part === 'value' ? index.follow(node) : node;
    const [start, end] = target ? textRange(target) : [0, 0];
    return { file, path: missing ? path.slice(0, depth) : path, span: spanOf(start, end) };
  };
}

/** The small piece of text to point at: the key, or the first key or item inside. */
function gripOf({ node, pair }: YamlStop): ParsedNode | null {
  if (pair !== undefined) return pair.key;
  let grip = node;
  for (;;) {
    const first: ParsedNode | undefined = asMap(grip)?.items[0]?.key ?? asSeq(grip)?.items[0];
    if (first === undefined) return grip;
    grip = first;
  }
}

/** The text of a node without the comments and blank lines that the parser counts to a block. */
export function textRange(node: ParsedNode): readonly [start: number, end: number] {
  let last = node;
  for (;;) {
    const map = asMap(last);
    const seq = asSeq(last);
    const pair = map?.flow === true ? undefined : map?.items.at(-1);
    const inner = pair?.value ?? pair?.key ?? (seq?.flow === true ? undefined : seq?.items.at(-1));
    if (inner === undefined) return [node.range[0], Math.max(node.range[0], last.range[1])];
    last = inner;
  }
}
