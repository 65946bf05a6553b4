import { compareText } from '@stackwright/core';
import type { Artefact } from '@stackwright/core';
import type { ResolvedStack, Zone } from '@stackwright/schema';
import type { Renderer } from './renderer.ts';
import { renderers as allRenderers } from './renderers.gen.ts';
import type { Templates } from './template/index.ts';
import { nextZoneMemory } from './tree/index.ts';
import type { Hash, Manifest, Rendering, ZoneMemory } from './tree/index.ts';

/** What a rendering needs besides the stack. */
export interface RenderOptions {
  readonly templates: Templates;
  /** What the last render remembers; undefined for the first one. */
  readonly previous: Manifest | undefined;
  readonly hash: Hash;
  readonly renderers?: readonly Renderer[];
}

/**
 * The whole tree as values: every artefact of every renderer that serves the stack's platform, sorted
 * by path, and the serials of its zones.
 */
export function renderStack(stack: ResolvedStack, options: RenderOptions): Rendering {
  const { templates, previous, hash, renderers = allRenderers } = options;
  const zones = zoneMemories(stack.zones, previous, hash);
  const serials = new Map([...zones].map(([zone, { serial }]) => [zone, serial]));
  const artefacts = renderers
    .filter(({ platforms }) => platforms.includes(stack.platform))
    .flatMap((renderer): readonly Artefact[] => renderer.render({ stack, templates, serials }));
  return { artefacts: artefacts.toSorted((a, b) => compareText(a.path, b.path)), zones };
}

/** A zone's serial moves only when its records, or what its SOA says, have changed. */
function zoneMemories(
  zones: readonly Zone[],
  previous: Manifest | undefined,
  hash: Hash,
): ReadonlyMap<string, ZoneMemory> {
  return new Map(
    zones.map((zone) => {
      const memory = nextZoneMemory(previous?.zones.get(zone.name), hash(canonicalRecords(zone)));
      const serial = Math.max(memory.serial, zone.soa.serialFloor);
      return [zone.name, { ...memory, serial }];
    }),
  );
}

/** What a name server would answer, and nothing else: not where in stack.yaml it was written. */
function canonicalRecords({ ttl, soa, records }: Zone): string {
  const { serialFloor: _, ...timers } = soa;
  return JSON.stringify({
    ttl,
    soa: timers,
    records: records.map(({ owner, ttl: own, data, proxied }) => ({
      owner,
      ttl: own,
      data,
      proxied,
    })),
  });
}
