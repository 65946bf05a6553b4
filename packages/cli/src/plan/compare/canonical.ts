import { compareText } from '@stackwright/core';

/** A value as text that is equal for equal values, whatever the order of their keys. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, item: unknown) =>
      typeof item === 'object' && item !== null && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => compareText(a, b)))
        : typeof item === 'bigint'
          ? String(item)
          : item,
    ) ?? 'undefined'
  );
}
