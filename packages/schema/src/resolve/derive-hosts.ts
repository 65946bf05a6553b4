import { digitalOceanSize } from '../derive/index.ts';
import { sizeText } from './settings.ts';
import { derive } from './draft.ts';
import type { Draft } from './draft.ts';

/** Hostnames, and what a provider's size says of processors, memory and disk. */
export function deriveHosts(draft: Draft): void {
  for (const [id, host] of Object.entries(draft.settings.hosts)) {
    const path = ['hosts', id];
    derive(draft, [...path, 'hostname'], id, {
      formula: "the host's name here",
      source: 'convention',
      inputs: [path],
    });
    const size = host.provider?.size;
    const known =
      host.provider?.name === 'digitalocean' && size !== undefined
        ? digitalOceanSize(size)
        : undefined;
    if (known === undefined) continue;
    const derivation = {
      formula: `the provider's size ${size}`,
      source: 'DigitalOcean droplet sizes (basic, regular CPU)',
      inputs: [[...path, 'provider', 'size']],
    };
    derive(draft, [...path, 'vcpus'], known.vcpus, derivation);
    derive(draft, [...path, 'memory'], sizeText(known.memoryBytes), derivation);
    derive(draft, [...path, 'disk'], sizeText(known.diskBytes), derivation);
  }
}
