import type { ResolvedStack, Zone, ZoneRecord } from '@stackwright/schema';
import type { Rule } from '../../rule.ts';

/** HTTP-01 asks the address of the name. Source: RFC 8555 §8.3. */
export const rule = {
  id: 'require-certificate-address',
  subject: 'stack',
  severity: 'error',
  summary: 'Every name of a certificate by HTTP-01 has an address record.',
  *check({ model }) {
    for (const { names, path, issuer, challenge, id } of model.certificates) {
      if (issuer === 'provided' || challenge !== 'http-01') continue;
      for (const name of names) {
        if (hasAddress(model.zones, name, 0) !== false) continue;
        const planned = plannedAs(model, name);
        yield {
          at: path,
          part: 'key',
          what: `\`${name}\` of the certificate \`${id}\` has no address record.`,
          why: `${planned === undefined ? '' : `The service \`${planned}\` is only planned. `}The issuer cannot ask it, and one name that fails refuses the certificate for all.`,
          fix: 'Take the name out until it is served, or declare its record.',
          ...(planned !== undefined && {
            related: [{ message: 'planned', at: ['services', planned, 'state'] }],
          }),
        };
      }
    }
  },
} satisfies Rule<'stack'>;

/** Undefined where other zones decide. */
function hasAddress(zones: readonly Zone[], name: string, depth: number): boolean | undefined {
  const zone = zones.find((one) => name === one.name || name.endsWith(`.${one.name}`));
  if (zone === undefined || depth > 8) return undefined;
  const wildcard = `*.${name.slice(name.indexOf('.') + 1)}`;
  const own = zone.records.filter(({ owner }) => owner === name);
  const records = own.length > 0 ? own : zone.records.filter(({ owner }) => owner === wildcard);
  if (
    records.some(isAddress) ||
    zone.records.some(({ data, owner }) => data.type === 'NS' && owner !== zone.name)
  ) {
    return records.some(isAddress) ? true : undefined;
  }
  const alias = records.find(({ data }) => data.type === 'CNAME')?.data;
  return alias?.type === 'CNAME' ? hasAddress(zones, alias.target, depth + 1) : false;
}

function isAddress({ data }: ZoneRecord): boolean {
  return data.type === 'A' || data.type === 'AAAA';
}

function plannedAs({ settings, zones }: ResolvedStack, name: string): string | undefined {
  return Object.entries(settings.services ?? {}).find(
    ([, { state, domain }]) =>
      state === 'planned' &&
      domain !== undefined &&
      (domain === name || zones.some((zone) => `${domain}.${zone.name}` === name)),
  )?.[0];
}
