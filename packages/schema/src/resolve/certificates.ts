import { compareText } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { Certificate, Zone } from '../model/index.ts';
import type { Stack } from '../stack.gen.ts';
import { report } from './draft.ts';
import type { Draft } from './draft.ts';
import { qualify, zoneOf } from './names.ts';
import { sortedEntries } from './placements.ts';
import type { VhostPart } from './vhosts.ts';

type CertificateSettings = NonNullable<Stack['certificates']>[string];

/** A certificate, and the environments and sites whose vhosts on its host it serves. */
export interface Cover {
  readonly certificate: Certificate;
  readonly groups: readonly string[];
}

/** A certificate as it is asked for: declared, or for one group that no declared one covers. */
interface Wanted {
  readonly id: string;
  readonly path: Path;
  readonly settings: CertificateSettings;
}

/**
 * The certificates: declared ones, and one for each environment or site that no declared one covers.
 * Names follow from the vhosts. A name whose address record points elsewhere is left out: HTTP-01
 * could not prove it, and one failing name fails the whole order. Each host has certificates of its
 * own: where the vhosts of one are spread over hosts, the further ones are named after theirs.
 * Source: Let's Encrypt documentation, challenge types.
 */
export function buildCertificates(
  draft: Draft,
  parts: readonly VhostPart[],
  zones: readonly Zone[],
): Cover[] {
  const secured = parts.filter(({ hostId }) => draft.settings.edges?.[hostId]?.tls !== false);
  return wantedOf(draft, secured).flatMap((wanted) => {
    const served = secured.filter(({ group }) => wanted.settings.covers.includes(group));
    const own = ownNames(draft, wanted);
    const hosts = [...new Set(served.map(({ hostId }) => hostId))].toSorted(
      (a, b) => rank(draft, wanted, a) - rank(draft, wanted, b) || compareText(a, b),
    );
    return hosts.flatMap((host, index): Cover[] => {
      const here = served.filter(({ hostId }) => hostId === host);
      const names = own ?? provableNames(draft, zones, wanted, here);
      const certificate = buildCertificate(draft, wanted, { host, names, first: index === 0 });
      return certificate === undefined ? [] : [{ certificate, groups: wanted.settings.covers }];
    });
  });
}

function wantedOf(draft: Draft, secured: readonly VhostPart[]): Wanted[] {
  const declared = sortedEntries(draft.settings.certificates ?? {});
  const covered = new Set(declared.flatMap(([, { covers }]) => covers));
  const groups = [...new Set(secured.map(({ group }) => group))].toSorted(compareText);
  return [
    ...declared.map(([id, settings]) => ({ id, path: ['certificates', id], settings })),
    ...groups
      .filter((group) => !covered.has(group))
      .map((group) => ({
        // The name may be that of a declared certificate for something else.
        id: draft.settings.certificates?.[group] === undefined ? group : `${group}-own`,
        path: ['certificates'],
        settings: { covers: [group] },
      })),
  ];
}

/** Hosts of the covered environments and sites before others that serve a part of them. */
function rank({ settings: { environments, sites } }: Draft, wanted: Wanted, host: string): number {
  const home = wanted.settings.covers.some(
    (group) => environments[group]?.host === host || sites?.[group]?.host === host,
  );
  return home ? 0 : 1;
}

function buildCertificate(
  draft: Draft,
  { id, path, settings }: Wanted,
  place: { readonly host: string; readonly names: readonly string[]; readonly first: boolean },
): Certificate | undefined {
  const { host, first } = place;
  const [main] = place.names;
  if (main === undefined) return undefined;
  const lineage =
    settings.lineage === undefined || !first
      ? main
      : (qualify(draft, settings.lineage, { path: [...path, 'lineage'] }) ?? main);
  return {
    id: first ? id : `${id}-${host}`,
    path,
    host,
    // Its directory on disk has no asterisk.
    lineage: lineage.replace(/^\*\./, ''),
    names: sortedNames([...new Set(place.names)], lineage),
    issuer: settings.issuer ?? 'letsencrypt',
    challenge: settings.challenge ?? 'http-01',
  };
}

/** Declared names, qualified. Only DNS-01 proves a wildcard (Let's Encrypt, challenge types). */
function ownNames(draft: Draft, { path, settings }: Wanted): string[] | undefined {
  const byHttp = settings.issuer !== 'provided' && settings.challenge !== 'dns-01';
  return settings.names?.flatMap((name, index) => {
    const place = [...path, 'names', index];
    if (byHttp && name.startsWith('*.')) {
      report(draft, {
        rule: 'wildcard-needs-dns',
        what: `\`${name}\` cannot be proved by HTTP-01.`,
        why: "A wildcard is proved by a DNS record only (Let's Encrypt, challenge types).",
        fix: 'Set `challenge: dns-01`, or write the names one by one.',
        path: place,
      });
    }
    return qualify(draft, name, { path: place }) ?? [];
  });
}

function provableNames(
  draft: Draft,
  zones: readonly Zone[],
  { settings }: Wanted,
  served: readonly VhostPart[],
): string[] {
  const byHttp = settings.issuer !== 'provided' && settings.challenge !== 'dns-01';
  return served
    .flatMap(({ names, hostId }) => names.map(({ name }) => ({ name, hostId })))
    .filter(({ name, hostId }) => !byHttp || pointsAt(draft, zones, name, hostId))
    .map(({ name }) => name);
}

/** The lineage's own name first: certbot takes the first as the subject. */
function sortedNames(names: readonly string[], lineage: string): string[] {
  return names.toSorted(
    (a, b) => Number(b === lineage) - Number(a === lineage) || compareText(a, b),
  );
}

/** True when the name's address is the host's, or when its zone is not ours to know. */
function pointsAt(draft: Draft, zones: readonly Zone[], name: string, hostId: string): boolean {
  const { address, address6 } = draft.settings.hosts[hostId] ?? {};
  const declared = zones.map((zone) => zone.name);
  const seen = new Set<string>();
  for (let owner = name; !seen.has(owner);) {
    seen.add(owner);
    const zone = zones.find((candidate) => candidate.name === zoneOf(owner, declared));
    if (zone === undefined) return true;
    const records = zone.records.filter((record) => record.owner === owner);
    const found = records.flatMap(({ data }) => ('address' in data ? [data.address] : []));
    if (found.length > 0) return found.every((one) => one === address || one === address6);
    owner = records.flatMap(({ data }) => (data.type === 'CNAME' ? [data.target] : []))[0] ?? owner;
  }
  return false;
}

/** The certificate that serves a vhost. */
export function certificateFor(covers: readonly Cover[], part: VhostPart): Certificate | undefined {
  return covers.find(
    ({ certificate, groups }) => certificate.host === part.hostId && groups.includes(part.group),
  )?.certificate;
}
