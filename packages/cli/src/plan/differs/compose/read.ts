import type { FileModels } from '@stackwright/lint';

export type Compose = FileModels['compose'];
export type Service = Compose['documents'][number]['services'][number];

/** The services of a file, those of all its documents. */
export function servicesOf({ documents }: Compose): readonly Service[] {
  return documents.flatMap(({ services }) => services);
}

/** `${NAME:?words}` demands a value: the words are for people and reach no container. */
const DEMAND = /\$\{([A-Za-z_]\w*):?\?[^{}]*\}/g;

/** A value as Compose acts on it: without the words of demands, keys of mappings in one order. */
export function settled(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(DEMAND, '$${$1}');
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, settled(item)]),
  );
}

/** The scalars of a value by dotted name; a list is one of them. */
export function leavesOf(value: unknown, name = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[name || 'value', String(value)]];
  if (Array.isArray(value)) {
    const isPlain = value.every((item) => typeof item !== 'object' || item === null);
    return [[name || 'value', isPlain ? value.join(', ') : JSON.stringify(value)]];
  }
  return Object.entries(value).flatMap(([key, item]) =>
    leavesOf(item, name === '' ? key : `${name}.${key}`),
  );
}
