import { compareText, formatPath, type Path } from '@stackwright/core';
import type { Soa, Zone, ZoneRecord } from '@stackwright/schema';
import { comment } from '../../template/quote/comment.ts';
import { number } from '../../template/quote/plain.ts';
import { zoneMailbox, zoneName } from '../../template/quote/zone-name.ts';
import { recordData } from './record-data.ts';

/**
 * The master file of a zone. Every name is written in full with its dot, so none depends on `$ORIGIN`;
 * a name without its dot would silently get the zone's appended.
 */
export function zoneFile(zone: Zone, serial: number, banner: readonly string[]): string {
  const owners = [...new Set(zone.records.map(({ owner }) => owner))];
  const columns = columnsOf(zone.records);
  return [
    ...banner.map((line) => `; ${line}`),
    '',
    `$ORIGIN ${zoneName.quote(zone.name)}`,
    `$TTL ${number.quote(zone.ttl)}`,
    '',
    ...authority(zone, serial),
    ...owners.flatMap((name) => [
      '',
      ...group(
        zone.records.filter(({ owner }) => owner === name),
        columns,
      ),
    ]),
    '',
  ].join('\n');
}

function authority({ name, path, soa }: Zone, serial: number): readonly string[] {
  const timers = [
    [serial, 'serial'],
    [soa.refresh, 'refresh'],
    [soa.retry, 'retry'],
    [soa.expire, 'expire'],
    [soa.minimum, 'minimum'],
  ] as const;
  return [
    `; ${origin([...path, 'soa'])}`,
    `${zoneName.quote(name)} IN SOA ${zoneName.quote(soa.primary)} ${zoneMailbox.quote(mailOf(soa))} (`,
    ...timers.map(([value, word]) => `  ${number.quote(value).padEnd(10)} ; ${word}`),
    ')',
  ];
}

/** The mail address that a contact in DNS form stands for: its first dot that is not escaped is the `@`. */
function mailOf({ contact }: Soa): string {
  const [, user = '', domain = ''] = /^((?:\\.|[^.\\])*)\.(.*)$/.exec(contact) ?? [];
  return `${user.replaceAll(/\\(.)/g, '$1')}@${domain}`;
}

interface Columns {
  readonly owner: number;
  readonly ttl: number;
  readonly type: number;
}

function columnsOf(records: readonly ZoneRecord[]): Columns {
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => text.length));
  return {
    owner: widest(records.map(({ owner }) => zoneName.quote(owner))),
    ttl: widest(records.map(({ ttl }) => number.quote(ttl))),
    type: widest(records.map(({ data }) => data.type)),
  };
}

/** The records of one name, under the parts of stack.yaml that they follow from. */
function group(records: readonly ZoneRecord[], columns: Columns): readonly string[] {
  const origins = new Set(records.map(({ path }) => origin(path)));
  return [
    ...[...origins].toSorted(compareText).map((text) => `; ${text}`),
    ...records.map(({ owner, ttl, data }) =>
      [
        zoneName.quote(owner).padEnd(columns.owner),
        number.quote(ttl).padStart(columns.ttl),
        'IN',
        data.type.padEnd(columns.type),
        recordData(data),
      ].join(' '),
    ),
  ];
}

/** A list of one kind (name servers, mail servers) is named once; an entry of `records` by its place. */
function origin(path: Path): string {
  const listed = typeof path.at(-1) === 'number' && path.at(-2) !== 'records';
  return comment.quote(formatPath(listed ? path.slice(0, -1) : path));
}
