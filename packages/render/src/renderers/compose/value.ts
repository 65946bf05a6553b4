import type { Substituted } from './text.ts';

/** A value of a compose file. Undefined entries are left out; lists and mappings keep their order. */
export type ComposeValue =
  | string
  | number
  | boolean
  | Substituted
  | readonly ComposeValue[]
  | ComposeMapping;

export interface ComposeMapping {
  readonly [key: string]: ComposeValue | undefined;
}

/** A list, or undefined where it has nothing to say: an empty `ports: []` only asks why. */
export function listed<T extends ComposeValue>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** A mapping of entries in their order, or undefined when there are none. */
export function mapped(
  entries: readonly (readonly [string, ComposeValue])[],
): ComposeMapping | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
