import type { Rule } from '../../rule.ts';
import { byOwner } from '../../domain/dns/zone-sets.ts';

/** What DNSSEC puts beside every name. Source: RFC 4035 §2.5. */
const ALLOWED = ['CNAME', 'RRSIG', 'NSEC', 'KEY'];

/** Exports of providers that answer an apex CNAME with addresses of their own. */
const FLATTENED = /cf_tags=|\.ns\.cloudflare\.com\b/i;

/** A CNAME stands alone at its name. Source: RFC 1034 §3.6.2, RFC 2181 §10.1. */
export const rule = {
  id: 'no-cname-beside-records',
  subject: 'zone',
  severity: 'error',
  summary: 'A name that is a CNAME has no other record.',
  *check({ model, text }) {
    for (const [owner, records] of byOwner(model)) {
      const alias = records.find(({ type }) => type === 'CNAME');
      if (alias === undefined) continue;
      const isApex = records.some(({ type }) => type === 'SOA' || type === 'NS');
      if (isApex && FLATTENED.test(text)) continue;
      const target = alias.fields[0]?.name;
      const other =
        records.find(({ type }) => !ALLOWED.includes(type)) ??
        records.find(({ type, fields }) => type === 'CNAME' && fields[0]?.name !== target);
      if (other === undefined) continue;
      yield {
        at: alias.span,
        what: `${owner} is a CNAME and also has ${other.type === 'CNAME' ? 'another CNAME' : other.type}.`,
        why: isApex
          ? 'The top of a zone always has SOA and NS. Name servers refuse the zone, and mail and verification records there are lost.'
          : 'Name servers refuse the zone, or resolvers follow the CNAME and never see the other record.',
        fix: isApex
          ? 'Write the addresses as A and AAAA, or use the ALIAS record of the provider.'
          : 'Keep one of them: the CNAME, or the other records with the addresses as A and AAAA.',
        related: [{ message: `${other.type} of the same name`, at: other.span }],
      };
    }
  },
} satisfies Rule<'zone'>;
