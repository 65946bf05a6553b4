import type { Path } from '@stackwright/core';
import type { YamlValue } from './value-text.ts';

/**
 * A change of a YAML document. `set` replaces a value that is there, `add` gives a mapping a key that it has not got,
 * or a list the item behind its last, `remove` takes a key and its value away.
 */
export type YamlChange =
  | { readonly set: Path; readonly value: YamlValue }
  | { readonly add: Path; readonly value: YamlValue }
  | { readonly remove: Path };

/** A JSON value with a change made: what the text must say afterwards. */
export function changed(root: unknown, change: YamlChange): unknown {
  if ('remove' in change) return at(root, change.remove, () => undefined);
  const { value } = change;
  return at(root, 'set' in change ? change.set : change.add, () => value);
}

function at(node: unknown, path: Path, make: () => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return make();
  if (Array.isArray(node)) {
    const items = step === node.length ? [...node, undefined] : node;
    return items.map((item, index) => (index === step ? at(item, rest, make) : item));
  }
  // A key without a value becomes a mapping when something is added below it.
  const entries = node === null ? [] : Object.entries(node as object);
  const kept = entries.some(([key]) => key === String(step))
    ? entries
    : [...entries, [String(step), undefined] as const];
  return Object.fromEntries(
    kept.flatMap(([key, value]) => {
      if (key !== String(step)) return [[key, value]];
      const made = at(value, rest, make);
      return made === undefined ? [] : [[key, made]];
    }),
  );
}
