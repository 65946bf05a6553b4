import type { ZoneDocument, ZoneRecord } from '@stackwright/syntax/zone';

/** The records of the Internet class by owner. */
export function byOwner({ records }: ZoneDocument): ReadonlyMap<string, readonly ZoneRecord[]> {
  const owners = new Map<string, ZoneRecord[]>();
  for (const record of records) {
    if (record.class !== 'IN') continue;
    const known = owners.get(record.owner);
    if (known === undefined) owners.set(record.owner, [record]);
    else known.push(record);
  }
  return owners;
}

/** The text of a TXT record: its strings joined, as receivers read it. */
export function txtOf({ fields }: ZoneRecord): string {
  return fields.map(({ text }) => text).join('');
}

/** True when the record is an SPF policy. Source: RFC 7208 §4.5. */
export function isSpf(record: ZoneRecord): boolean {
  return record.type === 'TXT' && /^v=spf1(?: |$)/i.test(txtOf(record));
}
