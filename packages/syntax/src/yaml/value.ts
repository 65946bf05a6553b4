import { isScalar } from 'yaml';
import type { ParsedNode } from 'yaml';
import { MAX_DEPTH } from './compose-text.ts';
import { asMap, asSeq } from './nodes.ts';
import type { NodeIndex } from './nodes.ts';

/** The most values that a document may hold once its aliases are expanded. */
const MAX_EXPANDED = 200_000;

interface Built {
  readonly value: unknown;
  /** Values inside, itself included, with aliases expanded. */
  readonly count: number;
  readonly height: number;
}

const NOTHING: Built = { value: null, count: 1, height: 0 };

/**
 * The plain value of a document: objects with null prototype, lists and scalars; aliased parts are
 * shared. What Compose tags `!reset` is left out. A part that grows past the limits becomes null and is
 * told through `onTooLarge`: aliases of aliases can stand for billions of values.
 */
export function buildValue(
  root: ParsedNode,
  { follow, pairsOf }: NodeIndex,
  onTooLarge: (node: ParsedNode) => void,
): unknown {
  const built = new Map<ParsedNode, Built>();

  const build = (node: ParsedNode | null): Built => {
    const target = follow(node);
    if (target === null || target === undefined) return NOTHING;
    const known = built.get(target);
    if (known !== undefined) return known;
    const made = limited(target, make(target));
    built.set(target, made);
    return made;
  };

  const limited = (node: ParsedNode, made: Built): Built => {
    if (made.count <= MAX_EXPANDED && made.height <= MAX_DEPTH) return made;
    onTooLarge(node);
    return NOTHING;
  };

  const make = (node: ParsedNode): Built => {
    if (isScalar(node)) return { value: node.value, count: 1, height: 0 };
    let count = 1;
    let height = 0;
    const inside = (node: ParsedNode | null): unknown => {
      const part = build(node);
      count += part.count;
      height = Math.max(height, part.height + 1);
      return part.value;
    };
    const seq = asSeq(node);
    if (seq !== undefined) return { value: seq.items.map(inside), count, height };
    const map = asMap(node);
    if (map === undefined) return NOTHING;
    const value = Object.create(null) as Record<string, unknown>;
    for (const [name, pair] of pairsOf(map)) {
      if (pair.value?.tag !== '!reset') value[name] = inside(pair.value);
    }
    return { value, count, height };
  };

  return build(root).value;
}
