import type { Path } from '@stackwright/core';
import type { ResolvedStack } from '@stackwright/schema';

/** A value that the stack declares as past. */
export interface Retired {
  readonly value: string;
  /** Where it is declared so. */
  readonly path: Path;
  readonly instead?: string | undefined;
}

/** Lists of `retired:` whose texts mean one thing only; a former port or user may be anybody's. */
const TELLING = ['addresses', 'names', 'images', 'paths', 'values'];

/**
 * What the stack has retired, as far as it can be told from other texts: a single word such as `production`, once the
 * name of a database, says nothing elsewhere; a former lineage of a certificate may still be a domain.
 */
export function retiredOf({ settings }: ResolvedStack): readonly Retired[] {
  const top = (settings.retired ?? []).map(({ value, instead }, at) => ({
    value,
    instead,
    path: ['retired', at, 'value'],
  }));
  const { certificates: _lineages, retired: _top, ...sections } = settings;
  const all = [...top, ...inSections(sections, [])];
  return all.filter(({ value }) => value.length >= 6 && /\w[^A-Za-z\d]\w|^\//.test(value));
}

function* inSections(node: unknown, path: Path): Generator<Retired> {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  for (const [key, part] of Object.entries(node)) {
    if (key !== 'retired') {
      yield* inSections(part, [...path, key]);
      continue;
    }
    for (const [list, values] of Object.entries(part ?? {}))
      if (TELLING.includes(list))
        for (const [value, at] of textsOf(values, [...path, key, list])) yield { value, path: at };
  }
}

/** Every text of a tree with its path; what is below a key `retired` is not. */
export function* textsOf(node: unknown, path: Path): Generator<readonly [string, Path]> {
  if (typeof node === 'string') yield [node, path];
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node))
    for (const [at, part] of node.entries()) yield* textsOf(part, [...path, at]);
  else
    for (const [key, part] of Object.entries(node))
      if (key !== 'retired') yield* textsOf(part, [...path, key]);
}
