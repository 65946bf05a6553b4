import { compareText, pathKey, type Artefact, type Path } from '@stackwright/core';
import type { Zone } from '@stackwright/schema';
import { bannerLines } from '../../banner.ts';
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
    sources: sourcesOf(zone),
  });
  return [
    file('zone', zoneFile(zone, serial, bannerLines(stack.file, id))),
    ...(zone.provider === 'digitalocean'
      ? [file('digitalocean.json', digitalOceanFile(zone))]
      : []),
  ];
}

function sourcesOf({ path, records }: Zone): readonly Path[] {
  return [
    ...new Map([path, ...records.map((record) => record.path)].map((one) => [pathKey(one), one])),
  ]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, one]) => one);
}
