import type { Artefact } from '@stackwright/core';
import type { Manifest, ManifestEntry, Rendering } from './tree/index.ts';

/** True for what a partial render writes. */
export type Selects = (item: Pick<Artefact, 'path' | 'renderer'>) => boolean;

/**
 * A rendering cut down to a selection. Everything else stays as the last render left it, its zones'
 * serials included, so that a partial render never makes the rest look up to date.
 */
export function select(
  rendering: Rendering,
  previous: Manifest | undefined,
  selects: Selects,
): Rendering {
  const kept: readonly ManifestEntry[] =
    previous?.artefacts.filter((entry) => !selects(entry)) ?? [];
  const artefacts = rendering.artefacts.filter(selects);
  const zones = [...rendering.zones].flatMap(([zone, memory]) => {
    const written = artefacts.some(({ path }) => path.startsWith(`dns/${zone}.`));
    const remembered = written ? memory : previous?.zones.get(zone);
    return remembered === undefined ? [] : [[zone, remembered] as const];
  });
  return { artefacts, zones: new Map(zones), kept };
}
