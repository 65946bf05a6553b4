import type { Problem, Rule } from '../../rule.ts';
import type { ZoneRecord } from '@stackwright/syntax/zone';
import { byOwner, txtOf } from '../../domain/dns/zone-sets.ts';

/** Bytes of an RSA key of 1024 bits as DKIM writes it. Source: RFC 8301 §3.2, RFC 6376 §3.6.1. */
const LEAST_RSA_BYTES = 140;

/** A key that receivers can read; an empty one says that it is revoked. */
export const rule = {
  id: 'valid-dkim-key',
  subject: 'zone',
  severity: 'error',
  summary: 'A DKIM record holds a whole public key.',
  *check({ model }) {
    for (const [owner, records] of byOwner(model)) {
      if (!owner.includes('._domainkey')) continue;
      for (const record of records) {
        const problem = record.type === 'TXT' ? keyProblem(record, owner) : undefined;
        if (problem !== undefined) yield problem;
      }
    }
  },
} satisfies Rule<'zone'>;

function keyProblem(record: ZoneRecord, owner: string): Problem | undefined {
  const tags = new Map(
    txtOf(record)
      .split(';')
      .map((tag) => {
        const at = tag.indexOf('=');
        return [tag.slice(0, at).trim(), tag.slice(at + 1).replaceAll(/\s/g, '')] as const;
      }),
  );
  const key = tags.get('p');
  if (key === undefined || key === '') return undefined;
  const fix =
    'Copy the key whole from the panel of the mail service, in strings of at most 255 bytes.';
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key)) {
    return {
      at: record.span,
      what: `The DKIM key of ${owner} is not base64.`,
      why: 'It is a placeholder or was cut while copying: no signature can be verified with it.',
      fix,
    };
  }
  const bytes = Math.floor((key.replaceAll('=', '').length * 3) / 4);
  if ((tags.get('k') ?? 'rsa') !== 'rsa' || bytes >= LEAST_RSA_BYTES) return undefined;
  return {
    at: record.span,
    what: `The DKIM key of ${owner} is ${bytes} bytes long.`,
    why: 'An RSA key of 1024 bits has at least 140 and receivers ignore smaller ones; one of 2048 bits has 294.',
    fix,
  };
}
