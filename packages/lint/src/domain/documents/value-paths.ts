import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';

/** Every path of the settings that names one value, in its dotted form. */
export function valuePaths(settings: unknown): readonly string[] {
  return [...below(settings, [])];
}

function* below(node: unknown, path: Path): Generator<string> {
  if (Array.isArray(node))
    for (const [at, part] of node.entries()) yield* below(part, [...path, at]);
  else if (typeof node === 'object' && node !== null)
    for (const [key, part] of Object.entries(node)) yield* below(part, [...path, key]);
  else if (node !== undefined) yield formatPath(path);
}
