import { derive, report } from './draft.ts';
import type { Draft } from './draft.ts';

/** Name servers of providers that publish them. */
const NAMESERVERS: Readonly<Record<string, readonly string[]>> = {
  digitalocean: ['ns1.digitalocean.com', 'ns2.digitalocean.com', 'ns3.digitalocean.com'],
};

/** Name servers and the contact of each zone. */
export function deriveZones(draft: Draft): void {
  for (const [name, zone] of Object.entries(draft.settings.zones ?? {})) {
    const path = ['zones', name];
    const provider = zone.provider?.name;
    if (provider !== undefined && Object.hasOwn(NAMESERVERS, provider)) {
      derive(draft, [...path, 'nameservers'], [...(NAMESERVERS[provider] ?? [])], {
        formula: `the name servers of ${provider}`,
        source: 'DigitalOcean documentation, DNS',
        inputs: [[...path, 'provider', 'name']],
      });
    }
    if (draft.settings.zones?.[name]?.nameservers === undefined) {
      report(draft, {
        rule: 'missing-nameservers',
        what: `The zone \`${name}\` has no name servers.`,
        why: 'A zone without NS records is refused by every DNS server.',
        fix: `Add \`nameservers:\` to it, or a provider whose name servers are known (${Object.keys(NAMESERVERS).join(', ')}).`,
        path,
        part: 'key',
      });
    }
    derive(draft, [...path, 'soa', 'contact'], `hostmaster@${name}`, {
      formula: 'hostmaster at the zone',
      source: 'RFC 2142',
      inputs: [path],
    });
  }
}
