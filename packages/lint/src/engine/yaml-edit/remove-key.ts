import type { Path } from '@stackwright/core';
import { pairEnd, stopAt } from './read-tree.ts';
import type { MapNode, PairNode, Tree } from './read-tree.ts';
import type { Replacement } from './replacement.ts';

/** Takes a pair away with its line; a mapping that loses its last pair becomes `{}`. */
export function removeKey(tree: Tree, text: string, path: Path): Replacement | undefined {
  const { map, pair } = stopAt(tree, path) ?? {};
  if (map === undefined || pair === undefined) return undefined;
  const from = pair.key.range[0];
  const to = pairEnd(pair);
  if (map.items.length === 1)
    return { ...(map.flow === true ? wholeOf(map) : { from, to }), text: '{}' };
  return map.flow === true ? fromFlow(map, pair) : fromBlock(text, map, pair);
}

function wholeOf(map: MapNode): { readonly from: number; readonly to: number } {
  return { from: map.range[0], to: map.range[1] };
}

function fromFlow(map: MapNode, pair: PairNode): Replacement {
  const index = map.items.indexOf(pair);
  const next = map.items[index + 1];
  if (next !== undefined) return { from: pair.key.range[0], to: next.key.range[0], text: '' };
  const before = map.items[index - 1];
  return {
    from: before === undefined ? pair.key.range[0] : pairEnd(before),
    to: pairEnd(pair),
    text: '',
  };
}

function fromBlock(text: string, map: MapNode, pair: PairNode): Replacement | undefined {
  const start = pair.key.range[0];
  const end = pairEnd(pair);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() !== '') return firstOfItem(map, pair);
  if (text[end - 1] === '\n') return { from: lineStart, to: end, text: '' };
  const next = text.indexOf('\n', end);
  if (next !== -1) return { from: lineStart, to: next + 1, text: '' };
  // The last line of a file that does not end with one.
  const before = lineStart - (text[lineStart - 2] === '\r' ? 2 : 1);
  return { from: Math.max(0, before), to: text.length, text: '' };
}

/** `- key: value`: the next pair moves up behind the dash. */
function firstOfItem(map: MapNode, pair: PairNode): Replacement | undefined {
  const next = map.items[map.items.indexOf(pair) + 1];
  if (next === undefined) return undefined;
  return { from: pair.key.range[0], to: next.key.range[0], text: '' };
}
