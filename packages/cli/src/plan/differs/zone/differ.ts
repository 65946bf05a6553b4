import { groupBy } from '@stackwright/core';
import type { FileModels } from '@stackwright/lint';
import type { Change } from '../../change.ts';
import { compareNamed } from '../../compare/values.ts';
import { shown } from '../../compare/shown.ts';
import { matchKeyed } from '../../compare/keyed.ts';
import { differOf } from '../../differ.ts';

type Zone = FileModels['zone'];
type ZoneRecord = Zone['records'][number];

/** Answers of a zone: `A ocr: 192.0.2.8 → 192.0.2.9`. Names are relative to the zone; `@` is the zone itself. */
export const differ = differOf('zone', (was, is) => [
  ...compareSets(was, is),
  ...compareNamed(startOf(was), startOf(is), { hides: () => false }),
]);

/** The fields of the record that begins a zone (RFC 1035, 3.3.13). */
const SOA_FIELDS = ['primary', 'contact', 'serial', 'refresh', 'retry', 'expire', 'minimum'];

function startOf({ records }: Zone): readonly (readonly [string, string])[] {
  const soa = records.find(({ type }) => type === 'SOA');
  if (soa === undefined) return [];
  return soa.fields.map(({ name, text }, index) => [
    SOA_FIELDS[index] ?? `SOA ${index}`,
    name ?? text,
  ]);
}

/** All records of one name and type are one answer. */
function setsOf({ records }: Zone): ReadonlyMap<string, readonly ZoneRecord[]> {
  const zone = records.find(({ type }) => type === 'SOA')?.owner;
  return groupBy(
    records.filter(({ type }) => type !== 'SOA'),
    ({ owner, type }) => `${type} ${relativeName(owner, zone)}`,
  );
}

function compareSets(was: Zone, is: Zone): readonly Change[] {
  const { added, removed, common } = matchKeyed(setsOf(was), setsOf(is));
  return [
    ...removed.flatMap(([what, records]) =>
      records.map((record): Change => ({ action: 'removed', what, was: dataOf(record) })),
    ),
    ...common.flatMap(([what, before, after]) => compareSet(what, before, after)),
    ...added.flatMap(([what, records]) =>
      records.map((record): Change => ({ action: 'added', what, is: dataOf(record) })),
    ),
  ];
}

function compareSet(
  what: string,
  before: readonly ZoneRecord[],
  after: readonly ZoneRecord[],
): readonly Change[] {
  const gone = before.map(fullDataOf).filter((data) => !after.map(fullDataOf).includes(data));
  const come = after.map(fullDataOf).filter((data) => !before.map(fullDataOf).includes(data));
  const [was, is] = [gone[0], come[0]];
  const isReplaced =
    gone.length === 1 && come.length === 1 && was !== undefined && is !== undefined;
  const data: readonly Change[] = isReplaced
    ? [{ action: 'changed', what, ...differing(was, is) }]
    : [
        ...gone.map((one): Change => ({ action: 'removed', what, was: shown(one) })),
        ...come.map((one): Change => ({ action: 'added', what, is: shown(one) })),
      ];
  const [oldTtl, newTtl] = [ttlOf(before), ttlOf(after)];
  return oldTtl === newTtl
    ? data
    : [...data, { action: 'changed', what: `TTL of ${what}`, was: oldTtl, is: newTtl }];
}

/** Long texts (keys) that begin alike would look the same when cut. */
function differing(was: string, is: string): Pick<Change, 'was' | 'is'> {
  return shown(was) === shown(is) ? {} : { was: shown(was), is: shown(is) };
}

function ttlOf(records: readonly ZoneRecord[]): string {
  return [...new Set(records.map(({ ttl }) => String(ttl ?? 'none')))].join(', ');
}

function dataOf(record: ZoneRecord): string {
  return shown(fullDataOf(record));
}

function fullDataOf({ fields }: ZoneRecord): string {
  return fields
    .map(({ name, text, quoted }) => (quoted ? JSON.stringify(text) : (name ?? text)))
    .join(' ');
}

function relativeName(owner: string, zone: string | undefined): string {
  if (zone === undefined) return owner;
  if (owner === zone) return '@';
  return owner.endsWith(`.${zone}`) ? owner.slice(0, -zone.length - 1) : owner;
}
