import type { Artefact } from '@stackwright/core';
import { modelOf } from '../differ.ts';
import { syntaxOf } from '../differs.ts';
import { servicesOf } from '../differs/compose/read.ts';
import type { Compose, Service } from '../differs/compose/read.ts';
import type { Compared } from '../consequence.ts';

/** A compose file of either side, or of both. */
export interface ComposePair {
  /** The folder that it is deployed as. */
  readonly folder: string;
  readonly path: string;
  readonly was: Compose | undefined;
  readonly is: Compose | undefined;
}

/** The compose files of both sides, those that are the same included. */
export function composePairs({ base, head }: Compared): readonly ComposePair[] {
  const before = composeFiles(base.artefacts);
  const after = composeFiles(head.artefacts);
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().map((path) => ({
    folder: path.split('/').slice(0, -1).join('/'),
    path,
    was: before.get(path),
    is: after.get(path),
  }));
}

/** The services of a file by name; none where there is no file. */
export function servicesByName(file: Compose | undefined): ReadonlyMap<string, Service> {
  return new Map((file === undefined ? [] : servicesOf(file)).map((one) => [one.name, one]));
}

function composeFiles(artefacts: readonly Artefact[]): ReadonlyMap<string, Compose> {
  return new Map(
    artefacts.flatMap(({ path, text }): readonly (readonly [string, Compose])[] => {
      if (syntaxOf(path, text).kind !== 'compose') return [];
      const model = modelOf('compose', path, text);
      return model === undefined ? [] : [[path, model]];
    }),
  );
}
