import type { RecordData, Zone, ZoneRecord } from '@stackwright/schema';

/**
 * The body of `POST /v2/domains/<domain>/records`, with every field that the API documents: those that a
 * type has no use for are null. Source: DigitalOcean's OpenAPI specification, domain records.
 */
export interface DigitalOceanRecord {
  readonly type: RecordData['type'];
  /** Relative to the domain; `@` is the domain itself. */
  readonly name: string;
  readonly data: string;
  readonly priority: number | null;
  readonly port: number | null;
  readonly ttl: number;
  readonly weight: number | null;
  readonly flags: number | null;
  readonly tag: string | null;
}

/** One record a line: a change of one record is a change of one line. */
export function digitalOceanFile(zone: Zone): string {
  const records = digitalOceanRecords(zone).map((record) => `    ${JSON.stringify(record)}`);
  const list = records.length === 0 ? '[]' : `[\n${records.join(',\n')}\n  ]`;
  return `{\n  "domain": ${JSON.stringify(zone.name)},\n  "records": ${list}\n}\n`;
}

/** The records that a zone at DigitalOcean needs. SOA and name servers of the domain are the provider's. */
export function digitalOceanRecords({ name, records }: Zone): readonly DigitalOceanRecord[] {
  return records
    .filter(({ owner, data }) => data.type !== 'NS' || owner !== name)
    .map((record) => requestOf(record, name));
}

function requestOf({ owner, ttl, data }: ZoneRecord, zone: string): DigitalOceanRecord {
  return {
    type: data.type,
    name: owner === zone ? '@' : owner.slice(0, -(zone.length + 1)),
    data: dataOf(data),
    priority: 'priority' in data ? data.priority : null,
    port: 'port' in data ? data.port : null,
    ttl,
    weight: 'weight' in data ? data.weight : null,
    flags: 'flags' in data ? data.flags : null,
    tag: 'tag' in data ? data.tag : null,
  };
}

/**
 * Names in full with their dot: the API answers 422 "Data needs to end with a dot (.)" without it, for the
 * issuers of CAA records too, but not for the URL of `iodef`. TXT text is plain: the API quotes it itself.
 * Sources: digitalocean/terraform-provider-digitalocean#1010, StackExchange/dnscontrol, provider digitalocean.
 */
function dataOf(data: RecordData): string {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return data.address;
    case 'TXT':
      return data.text;
    case 'CAA':
      return data.tag === 'iodef' || data.value === ';' ? data.value : `${data.value}.`;
    default:
      return `${data.target}.`;
  }
}
