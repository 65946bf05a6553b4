import type { Certificate, Zone } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { qualify, zoneOf } from './names.ts';
import { sortedEntries } from './placements.ts';
import type { VhostPart } from './vhosts.ts';

/**
 * The certificates: declared ones, and one for each environment or site that no declared one covers.
 * Names follow from the vhosts. A name whose address record points elsewhere is left out: HTTP-01
 * could not prove it, and one failing name fails the whole order.
 * Source: Let's Encrypt documentation, challenge types.
 */
export function buildCertificates(
  draft: Draft,
  parts: readonly VhostPart[],
  zones: readonly Zone[],
): Certificate[] {
  const secured = parts.filter(({ hostId }) => draft.settings.edges?.[hostId]?.tls !== false);
  const declared = sortedEntries(draft.settings.certificates ?? {});
  const covered = new Set(declared.flatMap(([, { covers }]) => covers));
  const uncovered = [...new Set(secured.map(({ group }) => group))]
    .filter((group) => !covered.has(group))
    .toSorted();
  const wanted = [
    ...declared.map(([id, settings]) => ({ id, path: ['certificates', id], settings })),
    ...uncovered.map((id) => ({
      id,
      path: ['certificates'],
      settings: { covers: [id] } as NonNullable<Draft['settings']['certificates']>[string],
    })),
  ];
  return wanted.flatMap(({ id, path, settings }): Certificate[] => {
    const served = secured.filter(({ group }) => settings.covers.includes(group));
    const host = served[0]?.hostId;
    if (host === undefined) return [];
    const challenge = settings.challenge ?? 'http-01';
    const own = (settings.names ?? []).flatMap(
      (name, index) => qualify(draft, name, { path: [...path, 'names', index] }) ?? [],
    );
    const derived = served
      .flatMap(({ names }) => names.map(({ name }) => name))
      .filter((name) => challenge === 'dns-01' || pointsAt(draft, zones, name, host));
    const names = [...new Set(settings.names === undefined ? derived : own)];
    const [first] = names;
    if (first === undefined) return [];
    const lineage =
      settings.lineage === undefined
        ? first
        : (qualify(draft, settings.lineage, { path: [...path, 'lineage'] }) ?? first);
    return [
      {
        id,
        path,
        host,
        lineage,
        names: sortedNames(names, lineage),
        issuer: settings.issuer ?? 'letsencrypt',
        challenge,
      },
    ];
  });
}

/** The lineage's own name first: certbot takes the first as the subject. */
function sortedNames(names: readonly string[], lineage: string): string[] {
  return names.toSorted(
    (a, b) => Number(b === lineage) - Number(a === lineage) || (a < b ? -1 : 1),
  );
}

/** True when the name's address is the host's, or when its zone is not ours to know. */
function pointsAt(draft: Draft, zones: readonly Zone[], name: string, hostId: string): boolean {
  const zone = zones.find(
    (candidate) =>
      candidate.name ===
      zoneOf(
        name,
        zones.map((one) => one.name),
      ),
  );
  if (zone === undefined) return true;
  const host = draft.settings.hosts[hostId];
  const seen = new Set<string>();
  let owner: string | undefined = name;
  while (owner !== undefined && !seen.has(owner)) {
    seen.add(owner);
    const records = zone.records.filter((record) => record.owner === owner);
    const addresses = records.flatMap(({ data }) => ('address' in data ? [data.address] : []));
    if (addresses.length > 0)
      return addresses.every((address) => address === host?.address || address === host?.address6);
    owner = records.flatMap(({ data }) => (data.type === 'CNAME' ? [data.target] : []))[0];
  }
  return false;
}

/** The certificate that serves a vhost. */
export function certificateFor(
  certificates: readonly Certificate[],
  covers: (certificate: Certificate) => readonly string[],
  part: VhostPart,
): Certificate | undefined {
  return certificates.find(
    (certificate) => certificate.host === part.hostId && covers(certificate).includes(part.group),
  );
}

/** What a built certificate covers: as declared, or the one group it was made for. */
export function coverage(draft: Draft, { id }: Certificate): readonly string[] {
  return draft.settings.certificates?.[id]?.covers ?? [id];
}
