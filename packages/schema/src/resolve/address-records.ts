import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { DomainName, Domains } from './domains.ts';
import { report } from './draft.ts';
import type { Draft } from './draft.ts';
import type { PlainRecord } from './mail-records.ts';
import { targetName, zoneOf } from './names.ts';
import type { ServicePlacement } from './placements.ts';

/** What a name that is served must answer, and where the answer follows from. */
interface Wish {
  readonly domain: DomainName;
  readonly records: readonly PlainRecord[];
  /** Says that there is no answer, for a name that nobody has declared a record of. */
  readonly missing?: () => void;
}

/**
 * Records that follow from the `domain`s of Odoos, services and sites in one zone. What is written for
 * a name (`declared`) wins, and a name that would have no answer at all is a finding.
 */
export function addressRecords(
  draft: Draft,
  domains: Domains,
  zone: string,
  declared: ReadonlySet<string>,
): PlainRecord[] {
  const zones = Object.keys(draft.settings.zones ?? {});
  return wishes(draft, domains)
    .filter(({ domain }) => zoneOf(domain.name, zones) === zone && !declared.has(domain.name))
    .flatMap(({ records, missing }) => {
      if (records.length === 0) missing?.();
      return records;
    });
}

function wishes(draft: Draft, domains: Domains): Wish[] {
  const atHost = (domain: DomainName, hostId: string): Wish => ({
    domain,
    records: hostAddresses(draft, domain.name, hostId, domain.path),
    missing: () => reportMissingAddress(draft, domain, hostId),
  });
  return [
    ...domains.odoos.flatMap(({ placement, main, aliases }) =>
      [...(main === undefined ? [] : [main]), ...aliases].map((domain) =>
        atHost(domain, placement.hostId),
      ),
    ),
    ...domains.services.flatMap(({ placement, main }) => {
      if (main === undefined) return [];
      const { state, hostId } = placement;
      if (state === 'active' || state === 'placeholder') return [atHost(main, hostId)];
      return state === 'external' ? [external(draft, placement, main)] : [];
    }),
    ...domains.sites.flatMap(({ hostId, main, aliases }) =>
      [main, ...aliases].map((domain) => atHost(domain, hostId)),
    ),
  ];
}

/** The A and AAAA records of a host. */
export function hostAddresses(
  draft: Draft,
  owner: string,
  hostId: string,
  path: Path,
): PlainRecord[] {
  const { address, address6 } = draft.settings.hosts[hostId] ?? {};
  return [
    ...(address === undefined ? [] : [{ owner, data: { type: 'A' as const, address }, path }]),
    ...(address6 === undefined
      ? []
      : [{ owner, data: { type: 'AAAA' as const, address: address6 }, path }]),
  ];
}

function external(
  draft: Draft,
  { id, path, settings }: ServicePlacement,
  domain: DomainName,
): Wish {
  const zone = zoneOf(domain.name, Object.keys(draft.settings.zones ?? {}));
  const { target } = settings;
  if (target !== undefined && zone !== undefined) {
    const data = { type: 'CNAME' as const, target: targetName(target, zone) };
    return { domain, records: [{ owner: domain.name, data, path: domain.path }] };
  }
  return {
    domain,
    records: [],
    missing: () =>
      report(draft, {
        rule: 'missing-target',
        what: `The external service \`${id}\` does not say where \`${domain.name}\` points.`,
        why: 'Its DNS record is all that is rendered of it.',
        fix: "Add `target:` with the provider's name, or a record to the zone.",
        path,
        part: 'key',
      }),
  };
}

function reportMissingAddress(draft: Draft, { name, path }: DomainName, hostId: string): void {
  if (draft.settings.hosts[hostId]?.local === true) return;
  report(draft, {
    rule: 'missing-address',
    what: `\`${name}\` is served on \`${hostId}\`, which has no address.`,
    why: `Its record in the zone follows from the address of the host (${formatPath(path)}).`,
    fix: `Add \`address:\` to hosts.${hostId}, or a record for the name to the zone.`,
    path,
    related: [{ message: 'the host', path: ['hosts', hostId] }],
  });
}
