/** The items that fit into a number of characters, in order, and how many are left. */
export interface Filled {
  readonly text: string;
  readonly left: number;
}

/** Joins items for as long as they fit; after the first that does not, none is taken. */
export function fill(items: readonly string[], room: number): Filled {
  let used = 0;
  let fitting = 0;
  for (const item of items) {
    if (used + item.length > room) break;
    used += item.length;
    fitting += 1;
  }
  return { text: items.slice(0, fitting).join(''), left: items.length - fitting };
}
