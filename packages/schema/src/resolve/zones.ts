import { compareText, formatPath } from '@stackwright/core';
import type { Zone, ZoneRecord } from '../model/index.ts';
import { addressRecords, hostAddresses } from './address-records.ts';
import { declaredRecord } from './declared-records.ts';
import type { Domains } from './domains.ts';
import { filled, report } from './draft.ts';
import type { Draft } from './draft.ts';
import { mailRecords } from './mail-records.ts';
import type { PlainRecord } from './mail-records.ts';
import { short, targetName, within } from './names.ts';
import { sortedEntries } from './placements.ts';
import { secondsOf } from './settings.ts';
import type { ZoneSettings } from './settings.ts';

/** The zones with every record: declared ones, mail, and the addresses that follow from domains. */
export function buildZones(draft: Draft, domains: Domains): Zone[] {
  return sortedEntries(draft.settings.zones ?? {}).map(([name, zone]) =>
    buildZone(draft, name, zone, domains),
  );
}

function buildZone(draft: Draft, name: string, zone: ZoneSettings, domains: Domains): Zone {
  const path = ['zones', name];
  const ttl = secondsOf(filled(zone.ttl, [...path, 'ttl']));
  checkTimes(draft, name, zone);
  const declared = (zone.records ?? []).flatMap((record, index) =>
    declaredRecord(draft, name, record, index, ttl),
  );
  const hosts = sortedEntries(zone.hosts ?? {}).flatMap(([label, host]) =>
    hostAddresses(draft, within(label, name), host, [...path, 'hosts', label]),
  );
  const written = [...declared, ...hosts].filter(({ data }) =>
    ['A', 'AAAA', 'CNAME'].includes(data.type),
  );
  const plain = [
    ...(zone.nameservers ?? []).map((target, index): PlainRecord => ({
      owner: name,
      data: { type: 'NS', target: targetName(target, name) },
      path: [...path, 'nameservers', index],
    })),
    ...hosts,
    ...sortedEntries(zone.mail ?? {}).flatMap(([label, mail]) =>
      mailRecords(draft, within(label, name), name, mail, [...path, 'mail', label]),
    ),
    ...caaRecords(name, zone),
    ...addressRecords(draft, domains, name, new Set(written.map(({ owner }) => owner))),
  ].flatMap((record): ZoneRecord[] => {
    const owner = short(draft, record.owner, record.path);
    return owner === undefined ? [] : [{ ...record, ttl, proxied: false }];
  });
  const records = uniqueRecords([...declared, ...plain]);
  checkAliases(draft, records);
  checkHostNames(draft, records);
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

/** The longest time that DNS carries. Source: RFC 2181, 8. */
const LONGEST_SECONDS = 2 ** 31 - 1;

function checkTimes(draft: Draft, name: string, zone: ZoneSettings): void {
  const path = ['zones', name];
  const soa = zone.soa ?? {};
  const times = [
    { time: zone.ttl, path: [...path, 'ttl'] },
    ...(['refresh', 'retry', 'expire', 'minimum'] as const).map((key) => ({
      time: soa[key],
      path: [...path, 'soa', key],
    })),
    ...(zone.records ?? []).map(({ ttl }, index) => ({
      time: ttl,
      path: [...path, 'records', index, 'ttl'],
    })),
  ];
  for (const { time, path: place } of times) {
    if (time === undefined || secondsOf(time) <= LONGEST_SECONDS) continue;
    report(draft, {
      rule: 'time-too-long',
      what: `\`${time}\` is longer than DNS can say.`,
      why: `Times of DNS are at most ${LONGEST_SECONDS} seconds, 68 years (RFC 2181, 8).`,
      fix: 'Write a shorter time, e.g. `1d`.',
      path: place,
    });
  }
}

function caaRecords(owner: string, { caa }: ZoneSettings): PlainRecord[] {
  const path = ['zones', owner, 'caa'];
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

/** An address belongs to a host, and a host's name has no underscore: BIND refuses it. RFC 952; RFC 1123, 2.1. */
function checkHostNames(draft: Draft, records: readonly ZoneRecord[]): void {
  for (const { owner, data, path } of records) {
    if (!('address' in data) || !owner.includes('_')) continue;
    report(draft, {
      rule: 'invalid-host-name',
      what: `\`${owner}\` has an address, but its name has an underscore.`,
      why: 'Names of hosts are letters, digits and hyphens (RFC 1123, 2.1); DNS servers refuse the zone.',
      fix: 'Write a hyphen instead of the underscore.',
      path,
      part: 'key',
    });
  }
}

/**
 * A CNAME must be alone at its name, and never at the zone's own. RFC 1034, 3.6.2; RFC 2181, 10.1.
 * One finding a name.
 */
function checkAliases(draft: Draft, records: readonly ZoneRecord[]): void {
  const aliases = new Map(
    records
      .filter(({ data }) => data.type === 'CNAME')
      .toReversed()
      .map((alias) => [alias.owner, alias]),
  );
  for (const alias of aliases.values()) {
    const other = records.find((record) => record.owner === alias.owner && record !== alias);
    if (other === undefined) continue;
    const another = other.data.type === 'CNAME' ? 'another CNAME' : other.data.type;
    report(draft, {
      rule: 'cname-beside-others',
      what: `\`${alias.owner}\` is a CNAME and also has ${another}.`,
      why: 'A name with a CNAME can have no other record (RFC 1034, 3.6.2): DNS servers refuse the zone.',
      fix: 'Take one of the two away.',
      path: alias.path,
      related: [
        {
          message: `${another} follows from ${formatPath(other.path)}`,
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

/** RFC 1035, 8: the mail address with the dots of its user escaped and the @ as a dot. */
function contactName(mail: string): string {
  const [user = '', domain = ''] = mail.split('@');
  return `${user.replaceAll('.', '\\.')}.${domain}`;
}
