/** What two sets of named things have in common, and what they have not; in the order of their files. */
export interface KeyedDifference<T> {
  readonly added: readonly (readonly [key: string, item: T])[];
  readonly removed: readonly (readonly [key: string, item: T])[];
  readonly common: readonly (readonly [key: string, was: T, is: T])[];
}

/** Matches things by name. The last of several with one name counts: names are unique by then. */
export function matchKeyed<T>(
  base: Iterable<readonly [string, T]>,
  head: Iterable<readonly [string, T]>,
): KeyedDifference<T> {
  const before = new Map(base);
  const after = new Map(head);
  return {
    added: [...after].filter(([key]) => !before.has(key)),
    removed: [...before].filter(([key]) => !after.has(key)),
    common: [...before].flatMap(([key, was]) => {
      const is = after.get(key);
      return is === undefined && !after.has(key) ? [] : [[key, was, is as T] as const];
    }),
  };
}

/** Makes names unique: the second `x` becomes `x #2`. */
export function numbered<T>(
  items: readonly (readonly [string, T])[],
): readonly (readonly [string, T])[] {
  const seen = new Map<string, number>();
  return items.map(([key, item]) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return [count === 1 ? key : `${key} #${count}`, item];
  });
}
