import type { Document, ItemBlock, Prose, Section } from '../../markup/document.ts';
import { keyAt } from './key.ts';
import { siblingNames } from './siblings.ts';

/** What an item's list hangs on: the item above it, its lead, or its section. */
type Hook = ItemBlock | Prose | Section | undefined;

/** Asked for an item: the names that items of its own list give, e.g. `Host: shelf` above `IP: 192.0.2.20`. */
export function siblingsIn({ blocks }: Document): (item: ItemBlock) => readonly string[] {
  const lists = new Map<Hook, (readonly [string, string])[]>();
  for (const block of blocks) {
    if (block.kind !== 'item') continue;
    const { prose } = block;
    const key = keyAt(prose, { start: 0, end: Math.min(prose.text.length, 120) }, false);
    if (key === undefined) continue;
    const pair = [
      prose.text.slice(key.key.start, key.key.end),
      prose.text.slice(key.from).trim(),
    ] as const;
    const list = lists.get(hookOf(block));
    if (list === undefined) lists.set(hookOf(block), [pair]);
    else list.push(pair);
  }
  const names = new Map([...lists].map(([hook, pairs]) => [hook, siblingNames(pairs)] as const));
  return (item) => names.get(hookOf(item)) ?? [];
}

function hookOf({ parent, lead, section }: ItemBlock): Hook {
  return parent ?? lead ?? section;
}
