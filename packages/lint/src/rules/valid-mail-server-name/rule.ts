import type { Rule } from '../../rule.ts';
import { byOwner } from '../../domain/dns/zone-sets.ts';

const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}\.?$/;

/** MX and NS name hosts that have addresses themselves. Source: RFC 2181 §10.3, RFC 5321 §5.1. */
export const rule = {
  id: 'valid-mail-server-name',
  subject: 'zone',
  severity: 'error',
  summary: 'MX and NS records name a host: neither an address nor a CNAME.',
  *check({ model }) {
    const owners = byOwner(model);
    for (const { type, fields } of model.records) {
      const target = type === 'MX' ? fields[1] : type === 'NS' ? fields[0] : undefined;
      if (target === undefined) continue;
      const alias = owners.get(target.name ?? '')?.find((record) => record.type === 'CNAME');
      if (ADDRESS.test(target.text)) {
        yield {
          at: target.span,
          what: `This ${type} record names an address.`,
          why: `It is read as a name, ${target.name ?? target.text}, which does not exist.`,
          fix: 'Write the name of the host, and give that name an A record.',
        };
      } else if (alias !== undefined) {
        yield {
          at: target.span,
          what: `This ${type} record names ${target.name}, which is a CNAME.`,
          why: 'Servers may refuse it: mail is lost at some senders and not at others (RFC 2181 §10.3).',
          fix: 'Name the host that the CNAME points at, or give the name an A record.',
          related: [{ message: 'the CNAME', at: alias.span }],
        };
      }
    }
  },
} satisfies Rule<'zone'>;
