import type { Zone, ZoneRecord } from '@stackwright/schema';
import type { Rule } from '../../rule.ts';

/** What issuers look for. Source: letsencrypt.org, "Certificate Authority Authorization". */
const ISSUERS: Readonly<Record<string, string>> = { letsencrypt: 'letsencrypt.org' };

/** The closest CAA above a name decides. Source: RFC 8659 §3, §4.3. */
export const rule = {
  id: 'require-caa-issuer',
  subject: 'stack',
  severity: 'error',
  summary: 'CAA allows the issuer of every certificate, wildcards included.',
  *check({ model }) {
    for (const { names, issuer, path, id } of model.certificates) {
      const domain = ISSUERS[issuer];
      if (domain === undefined) continue;
      for (const name of names) {
        const allowed = deciding(model.zones, name);
        const [first] = allowed;
        if (first === undefined || allowed.some((record) => valueOf(record) === domain)) continue;
        yield {
          at: first.path,
          what: `CAA does not let ${domain} issue \`${name}\`.`,
          why: `The certificate \`${id}\` is refused as a whole, at the next renewal at the latest.`,
          fix: `Add ${domain}, or take another issuer.`,
          related: [{ message: 'the certificate', at: path, part: 'key' }],
        };
        break;
      }
    }
  },
} satisfies Rule<'stack'>;

/** The records that bind for a name; none when nothing does, or when a CNAME leads away. */
function deciding(zones: readonly Zone[], full: string): readonly ZoneRecord[] {
  const isWildcard = full.startsWith('*.');
  const name = isWildcard ? full.slice(2) : full;
  const zone = zones.find((one) => name === one.name || name.endsWith(`.${one.name}`));
  if (zone === undefined) return [];
  for (let at = name; at !== ''; at = at.split('.').slice(1).join('.')) {
    const own = zone.records.filter(({ owner }) => owner === at);
    if (own.some(({ data }) => data.type === 'CNAME')) return [];
    const caa = own.filter(({ data }) => data.type === 'CAA');
    if (caa.length > 0) {
      const wild = caa.filter(({ data }) => data.type === 'CAA' && data.tag === 'issuewild');
      if (isWildcard && wild.length > 0) return wild;
      return caa.filter(({ data }) => data.type === 'CAA' && data.tag === 'issue');
    }
    if (at === zone.name) return [];
  }
  return [];
}

function valueOf({ data }: ZoneRecord): string {
  return data.type === 'CAA' ? (data.value.split(';')[0]?.trim().toLowerCase() ?? '') : '';
}
