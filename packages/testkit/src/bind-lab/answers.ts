import type { Resolver } from 'node:dns/promises';
import type { RecordData, Zone, ZoneRecord } from '@stackwright/schema';
import { joinText } from './text.ts';

type Type = RecordData['type'];

/** What a zone promises at one name for one type. */
export interface Promised {
  /** The name to ask for: one that a wildcard covers in place of the wildcard. */
  readonly name: string;
  readonly type: Type;
  readonly answers: readonly string[];
}

/** Every answer of a zone by name and type, but those of zones that it hands on to other servers. */
export function promised(zone: Zone): readonly Promised[] {
  const own = zone.records.filter(({ owner, data }) => data.type !== 'NS' || owner === zone.name);
  const keys = new Set(own.map(({ owner, data }) => `${data.type} ${owner}`));
  return [...keys].map((key) => {
    const [type = '', owner = ''] = key.split(' ');
    return {
      name: owner.replace(/^\*/, 'any-name'),
      type: type as Type,
      answers: own
        .filter((record) => record.owner === owner && record.data.type === type)
        .map(declared)
        .toSorted(),
    };
  });
}

function declared({ data, ttl }: ZoneRecord): string {
  if (data.type === 'A') return `${data.address} for ${ttl} s`;
  if (data.type === 'AAAA')
    return `${new URL(`http://[${data.address}]/`).hostname.slice(1, -1)} for ${ttl} s`;
  if (data.type === 'CNAME' || data.type === 'NS') return data.target;
  if (data.type === 'TXT') return data.text;
  const { type: _, ...fields } = data;
  return JSON.stringify(Object.entries(fields).toSorted());
}

/** The same, as a real server answers. */
export async function answered(
  resolver: Resolver,
  { name, type }: Promised,
): Promise<readonly string[]> {
  const answers = await ask(resolver, name, type);
  return answers.toSorted();
}

async function ask(resolver: Resolver, name: string, type: Type): Promise<readonly string[]> {
  const fields = (value: object): string => JSON.stringify(Object.entries(value).toSorted());
  switch (type) {
    case 'A':
      return (await resolver.resolve4(name, { ttl: true })).map(
        (a) => `${a.address} for ${a.ttl} s`,
      );
    case 'AAAA':
      return (await resolver.resolve6(name, { ttl: true })).map(
        (a) => `${a.address} for ${a.ttl} s`,
      );
    case 'CNAME':
      return resolver.resolveCname(name);
    case 'NS':
      return resolver.resolveNs(name);
    case 'TXT':
      return (await resolver.resolveTxt(name)).map(joinText);
    case 'MX':
      return (await resolver.resolveMx(name)).map(({ priority, exchange }) =>
        fields({ priority, target: exchange }),
      );
    case 'SRV':
      return (await resolver.resolveSrv(name)).map(({ name: target, ...rest }) =>
        fields({ ...rest, target }),
      );
    case 'CAA':
      return (await resolver.resolveCaa(name)).map(({ critical, ...property }) => {
        const [tag, value] = Object.entries(property)[0] ?? [];
        return fields({ flags: critical, tag, value });
      });
  }
}
