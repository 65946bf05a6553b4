import type { Path } from '@stackwright/core';
import type { Part } from './model.ts';

export type Mapping = Readonly<Record<string, unknown>>;

/** A mapping, or an empty one for anything else. */
export function mappingOf(value: unknown): Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Mapping)
    : {};
}

/** Own value of a name: a mapping of a file has no prototype, but an empty one made here has. */
export function own(mapping: Mapping, name: string): unknown {
  return Object.hasOwn(mapping, name) ? mapping[name] : undefined;
}

/** A scalar as Compose reads it where a text is wanted. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : undefined;
}

export function textPart(mapping: Mapping, path: Path, name: string): Part<string> | undefined {
  const value = textOf(own(mapping, name));
  return value === undefined ? undefined : { value, path: [...path, name] };
}

/** The entries of a list with their paths; nothing for anything else. */
export function entriesOf(value: unknown, path: Path): readonly Part<unknown>[] {
  return Array.isArray(value)
    ? value.map((item, at) => ({ value: item, path: [...path, at] }))
    : [];
}

/** The pairs of a mapping with their paths. */
export function pairsOf(
  value: unknown,
  path: Path,
): readonly (Part<unknown> & { readonly name: string })[] {
  return Object.entries(mappingOf(value)).map(([name, item]) => ({
    name,
    value: item,
    path: [...path, name],
  }));
}

/** An object without the names that are undefined: absent, in the words of the model. */
export function present<T extends object>(
  parts: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
} {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as ReturnType<typeof present<T>>;
}

/** Splits at colons outside `${…}`: a default may hold some. */
export function splitColons(text: string): readonly string[] {
  const parts = [''];
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (text.startsWith('${', at)) open += 1;
    else if (character === '}' && open > 0) open -= 1;
    if (character === ':' && open === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
