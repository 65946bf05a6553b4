import type { Artefact } from '@stackwright/core';
import type { Zone } from '@stackwright/schema';
import { bannerLines } from '../../banner.ts';
import { distinctPaths } from '../../distinct-paths.ts';
import type { Renderer, RenderInput } from '../../renderer.ts';
import { digitalOceanFile } from './digitalocean.ts';
import { zoneFile } from './zone-file.ts';

const id = 'dns';

/** Every zone as a BIND master file, and as requests to its provider's API where that is known. */
export const renderer = {
  id,
  platforms: ['compose'],
  render: (input) => input.stack.zones.flatMap((zone) => zoneArtefacts(input, zone)),
} satisfies Renderer;

function zoneArtefacts({ stack, serials }: RenderInput, zone: Zone): readonly Artefact[] {
  const serial = serials.get(zone.name);
  if (serial === undefined) throw new Error(`nobody chose a serial for the zone ${zone.name}`);
  const file = (extension: string, text: string): Artefact => ({
    path: `dns/${zone.name}.${extension}`,
    text,
    mode: 0o644,
    renderer: id,
    sources: distinctPaths([zone.path, ...zone.records.map(({ path }) => path)]),
  });
  return [
    file('zone', zoneFile(zone, serial, bannerLines(stack.file, id))),
    ...(zone.provider === 'digitalocean'
      ? [file('digitalocean.json', digitalOceanFile(zone))]
      : []),
  ];
}
