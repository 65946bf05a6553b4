import { compareText, formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { RecordData, Zone, ZoneRecord } from '../model/index.ts';
import type { DnsRecord } from '../stack.gen.ts';
import type { Domains } from './domains.ts';
import { filled, report } from './draft.ts';
import type { Draft } from './draft.ts';
import { mailRecords } from './mail-records.ts';
import type { PlainRecord } from './mail-records.ts';
import { targetName, within, zoneOf } from './names.ts';
import { sortedEntries } from './placements.ts';
import { secondsOf } from './settings.ts';
import type { ZoneSettings } from './settings.ts';

/** The zones with every record: declared ones, mail, and the addresses that follow from domains. */
export function buildZones(draft: Draft, domains: Domains): Zone[] {
  const addresses = addressRecords(draft, domains);
  const names = Object.keys(draft.settings.zones ?? {});
  return sortedEntries(draft.settings.zones ?? {}).map(([name, zone]) => {
    const own = addresses.filter(({ owner }) => zoneOf(owner, names) === name);
    return buildZone(draft, name, zone, own);
  });
}

function buildZone(
  draft: Draft,
  name: string,
  zone: ZoneSettings,
  addresses: readonly PlainRecord[],
): Zone {
  const path = ['zones', name];
  const ttl = secondsOf(filled(zone.ttl, [...path, 'ttl']));
  const declared = (zone.records ?? []).flatMap((record, index) =>
    declaredRecord(draft, name, record, index, ttl),
  );
  const plain = [
    ...(zone.nameservers ?? []).map((target, index): PlainRecord => ({
      owner: name,
      data: { type: 'NS', target: targetName(target, name) },
      path: [...path, 'nameservers', index],
    })),
    ...sortedEntries(zone.hosts ?? {}).flatMap(([label, host]) =>
      hostAddresses(draft, within(label, name), host, [...path, 'hosts', label]),
    ),
    ...sortedEntries(zone.mail ?? {}).flatMap(([label, mail]) =>
      mailRecords(within(label, name), name, mail, [...path, 'mail', label]),
    ),
    ...caaRecords(name, zone, path),
    // What is written for a name wins over what would follow from a domain.
    ...addresses.filter(
      ({ owner }) => !declared.some((record) => record.owner === owner && isAddress(record.data)),
    ),
  ].map((record): ZoneRecord => ({ ...record, ttl, proxied: false }));
  const records = uniqueRecords([...declared, ...plain]);
  checkAliases(draft, records);
  const soa = zone.soa ?? {};
  return {
    name,
    path,
    provider: zone.provider?.name,
    ttl,
    soa: {
      primary: targetName(zone.nameservers?.[0] ?? name, name),
      contact: contactName(filled(soa.contact, [...path, 'soa', 'contact'])),
      refresh: secondsOf(soa.refresh ?? '3h'),
      retry: secondsOf(soa.retry ?? '1h'),
      expire: secondsOf(soa.expire ?? '2w'),
      minimum: secondsOf(soa.minimum ?? '30m'),
      serialFloor: soa.serial ?? 1,
    },
    records,
  };
}

/** Addresses that follow from `domain`s: of Odoos, services and sites. */
function addressRecords(draft: Draft, domains: Domains): PlainRecord[] {
  return [
    ...domains.odoos.flatMap(({ placement, main, aliases }) =>
      [main, ...aliases].flatMap((domain) =>
        domain === undefined
          ? []
          : hostAddresses(draft, domain.name, placement.hostId, domain.path),
      ),
    ),
    ...domains.services.flatMap(({ placement, main }): PlainRecord[] => {
      if (main === undefined) return [];
      const { state, settings, hostId } = placement;
      if (state === 'active' || state === 'placeholder')
        return hostAddresses(draft, main.name, hostId, main.path);
      if (state !== 'external' || settings.target === undefined) return [];
      return [
        { owner: main.name, data: { type: 'CNAME', target: settings.target }, path: main.path },
      ];
    }),
    ...domains.sites.flatMap(({ hostId, main, aliases }) =>
      [main, ...aliases].flatMap(({ name, path }) => hostAddresses(draft, name, hostId, path)),
    ),
  ];
}

function hostAddresses(draft: Draft, owner: string, hostId: string, path: Path): PlainRecord[] {
  const host = draft.settings.hosts[hostId];
  return [
    ...(host?.address === undefined
      ? []
      : [{ owner, data: { type: 'A' as const, address: host.address }, path }]),
    ...(host?.address6 === undefined
      ? []
      : [{ owner, data: { type: 'AAAA' as const, address: host.address6 }, path }]),
  ];
}

function caaRecords(owner: string, { caa }: ZoneSettings, zonePath: Path): PlainRecord[] {
  const path = [...zonePath, 'caa'];
  const record = (tag: string, value: string): PlainRecord => ({
    owner,
    data: { type: 'CAA', flags: 0, tag, value },
    path,
  });
  return [
    ...(caa?.issue ?? []).map((value) => record('issue', value)),
    ...(caa?.issuewild ?? []).map((value) => record('issuewild', value)),
    ...(caa?.iodef === undefined ? [] : [record('iodef', `mailto:${caa.iodef}`)]),
  ];
}

function declaredRecord(
  draft: Draft,
  zone: string,
  record: DnsRecord,
  index: number,
  zoneTtl: number,
): ZoneRecord[] {
  const path = ['zones', zone, 'records', index];
  const kinds = [
    record.a !== undefined && { type: 'A' as const, address: record.a },
    record.aaaa !== undefined && { type: 'AAAA' as const, address: record.aaaa },
    record.cname !== undefined && {
      type: 'CNAME' as const,
      target: targetName(record.cname, zone),
    },
    record.ns !== undefined && { type: 'NS' as const, target: targetName(record.ns, zone) },
    record.txt !== undefined && { type: 'TXT' as const, text: record.txt },
    record.mx !== undefined && {
      type: 'MX' as const,
      priority: record.mx.priority,
      target: targetName(record.mx.target, zone),
    },
    record.srv !== undefined && {
      type: 'SRV' as const,
      ...record.srv,
      target: targetName(record.srv.target, zone),
    },
    record.caa !== undefined && {
      type: 'CAA' as const,
      flags: record.caa.flags ?? 0,
      tag: record.caa.tag,
      value: record.caa.value,
    },
  ].filter((kind) => kind !== false);
  if (kinds.length !== 1) {
    report(draft, {
      rule: 'invalid-record',
      what: `The record \`${record.name}\` has ${kinds.length === 0 ? 'no type' : `${kinds.length} types`}.`,
      why: 'Each entry is one record of one type.',
      fix: 'Give exactly one of a, aaaa, cname, mx, txt, ns, srv and caa.',
      path,
    });
  }
  const ttl = record.ttl === undefined ? zoneTtl : secondsOf(record.ttl);
  const owner =
    record.name.endsWith(`.${zone}`) || record.name === zone
      ? record.name
      : within(record.name, zone);
  return kinds.map((data) => ({ owner, ttl, data, proxied: record.proxied === true, path }));
}

function isAddress(data: RecordData): boolean {
  return data.type === 'A' || data.type === 'AAAA' || data.type === 'CNAME';
}

/** A CNAME must be alone at its name, and never at the zone's own. RFC 1034, 3.6.2; RFC 2181, 10.1. */
function checkAliases(draft: Draft, records: readonly ZoneRecord[]): void {
  for (const alias of records.filter(({ data }) => data.type === 'CNAME')) {
    const other = records.find((record) => record.owner === alias.owner && record !== alias);
    if (other === undefined) continue;
    report(draft, {
      rule: 'cname-beside-others',
      what: `\`${alias.owner}\` is a CNAME and also has ${other.data.type}.`,
      why: 'A name with a CNAME can have no other record (RFC 1034, 3.6.2): DNS servers refuse the zone.',
      fix: 'Take one of the two away.',
      path: alias.path,
      related: [
        {
          message: `the ${other.data.type} follows from ${formatPath(other.path)}`,
          path: other.path,
        },
      ],
    });
  }
}

/** Sorted by owner, type and data; the same record said twice is one. */
function uniqueRecords(records: readonly ZoneRecord[]): ZoneRecord[] {
  const byKey = new Map<string, ZoneRecord>();
  for (const record of records) {
    const key = recordKey(record);
    if (!byKey.has(key)) byKey.set(key, record);
  }
  return [...byKey.entries()].toSorted(([a], [b]) => compareText(a, b)).map(([, record]) => record);
}

function recordKey({ owner, data }: ZoneRecord): string {
  const labels = owner.split('.').toReversed().join('.');
  return JSON.stringify([labels, data.type, data]);
}

/** RFC 1035: the mail address with its first dots escaped and the @ as a dot. */
function contactName(mail: string): string {
  const [user = '', domain = ''] = mail.split('@');
  return `${user.replaceAll('.', '\\.')}.${domain}`;
}
