import type { Path } from '@stackwright/core';
import { isCollection, isScalar } from 'yaml';
import { blockInstead } from './block.ts';
import { colonEnd, endOf, isEmpty, stopAt } from './read-tree.ts';
import type { Tree } from './read-tree.ts';
import type { Replacement } from './replacement.ts';
import { textLike, valueText } from './value-text.ts';
import type { YamlValue } from './value-text.ts';

/** Replaces a one-line scalar or a collection, or fills in a key without a value. */
export function setValue(
  tree: Tree,
  text: string,
  path: Path,
  value: YamlValue,
): Replacement | undefined {
  const stop = stopAt(tree, path);
  if (stop === undefined) return undefined;
  const { node, pair } = stop;
  if (node === null || isEmpty(node)) {
    const at = pair && colonEnd(pair);
    return at === undefined ? undefined : { from: at, to: at, text: ` ${valueText(value)}` };
  }
  const [from, to] = node.range;
  if (isCollection(node) && node.flow !== true)
    return pair && blockInstead(text, pair, { from, to: endOf(node) }, value);
  const before = text.slice(from, to);
  if (before.includes('\n') && isScalar(node)) return undefined;
  return { from, to, text: isScalar(node) ? textLike(before[0], value) : valueText(value) };
}
