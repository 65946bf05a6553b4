import { dmarcRecords, reportAddresses } from '../../domain/dns/dmarc.ts';
import type { ParsedFile } from '../../subject.ts';
import type { Rule } from '../../rule.ts';
import { txtOf } from '../../domain/dns/zone-sets.ts';

const HOST = /^mailto:[^@]*@([\w.-]+)/i;

/** Reports go to another domain only if that one agrees. Source: RFC 7489 §7.1. */
export const rule = {
  id: 'require-dmarc-report-consent',
  subject: 'zone',
  severity: 'warning',
  summary: 'A domain that gets DMARC reports of another one agrees in its own zone.',
  *check({ model, files }) {
    const zones = files('zone');
    for (const { record, domain, tags } of dmarcRecords(model)) {
      const hosts = reportAddresses(tags).flatMap(
        ({ address }) => HOST.exec(address)?.[1]?.toLowerCase() ?? [],
      );
      for (const host of new Set(hosts)) {
        if (!domain.includes('.') || isOfOne(domain, `${host}.`)) continue;
        const zone = zoneOf(`${host}.`, zones);
        const consent = `${domain}_report._dmarc.${host}.`;
        if (zone === undefined || agrees(zone, consent, host)) continue;
        yield {
          at: record.span,
          what: `${host} does not agree to get the reports of ${record.owner}`,
          why: 'Receivers ask it before they send, so that nobody floods a stranger: no report is ever sent.',
          fix: `Add \`${consent} TXT "v=DMARC1"\` to the zone of ${host}.`,
          related: [{ message: 'the zone that lacks it', at: { file: zone.file } }],
        };
      }
    }
  },
} satisfies Rule<'zone'>;

/** True when both seem to be one organisation's: receivers then do not ask. */
function isOfOne(domain: string, host: string): boolean {
  const last = (name: string): string => name.split('.').slice(-3).join('.');
  return last(domain) === last(host);
}

/** The zone that has all names of a host, among those that are whole; the longest one. */
function zoneOf(host: string, zones: readonly ParsedFile<'zone'>[]) {
  return zones
    .flatMap((zone) => {
      const { records, directives } = zone.model;
      const apex = records.find(({ type }) => type === 'SOA')?.owner;
      const isWhole = !directives.some(({ name }) => name === '$INCLUDE' || name === '$GENERATE');
      const isAbove = apex !== undefined && (host === apex || host.endsWith(`.${apex}`));
      return isAbove && isWhole ? [{ ...zone, apex }] : [];
    })
    .toSorted((one, other) => other.apex.length - one.apex.length)[0];
}

/** A record of the domain, of any domain, or an alias or delegation that may lead to one. */
function agrees({ model }: ParsedFile<'zone'>, consent: string, host: string): boolean {
  const names = [consent, `*._report._dmarc.${host}.`];
  return model.records.some(
    (record) =>
      (names.includes(record.owner) &&
        (record.type === 'CNAME' ||
          (record.type === 'TXT' && /^v\s*=\s*DMARC1/.test(txtOf(record))))) ||
      (record.type === 'NS' && consent.endsWith(`.${record.owner}`) && isBelow(record.owner, host)),
  );
}

function isBelow(owner: string, host: string): boolean {
  return owner === `_report._dmarc.${host}.` || owner === `_dmarc.${host}.`;
}
