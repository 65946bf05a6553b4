import { compareText, pathKey, type Path } from '@stackwright/core';

/** Each path once, sorted: what an artefact follows from does not depend on the order it was gathered in. */
export function distinctPaths(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.map((path) => [pathKey(path), path]))]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, path]) => path);
}
