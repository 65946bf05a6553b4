import {
  DMARC_TAGS,
  dmarcRecords,
  isReportAddress,
  reportAddresses,
} from '../../domain/dns/dmarc.ts';
import type { DmarcRecord } from '../../domain/dns/dmarc.ts';
import type { Problem, Rule } from '../../rule.ts';
import type { ZoneRecord } from '@stackwright/syntax/zone';

const POLICIES = ['p', 'sp', 'np'];

/** A record that receivers can read; what it asks of them is not judged. */
export const rule = {
  id: 'valid-dmarc',
  subject: 'zone',
  severity: 'error',
  summary:
    'A name has one DMARC record, with a policy, tags and addresses that receivers can read.',
  *check({ model }) {
    const first = new Map<string, ZoneRecord>();
    for (const dmarc of dmarcRecords(model)) {
      const { record } = dmarc;
      const before = first.get(record.owner);
      if (before !== undefined) yield second(record, before);
      else yield* problemsOf(dmarc);
      first.set(record.owner, before ?? record);
    }
  },
} satisfies Rule<'zone'>;

function second({ owner, span }: ZoneRecord, first: ZoneRecord): Problem {
  return {
    at: span,
    what: `${owner} has a second DMARC record.`,
    why: 'Receivers use neither: the domain has no policy (RFC 7489 §6.6.3).',
    fix: 'Leave one.',
    related: [{ message: 'the first one', at: first.span }],
  };
}

function* problemsOf({ record: { owner, span }, tags }: DmarcRecord): Generator<Problem> {
  const ignored = 'Receivers pass over the record as if there were none.';
  if (tags.get('v') !== 'DMARC1') {
    yield {
      at: span,
      what: `The version of ${owner} is not \`DMARC1\`.`,
      why: `${ignored} It is written in capitals, and the tags behind it are parted by semicolons.`,
      fix: 'Begin with `v=DMARC1; p=…`.',
    };
    return;
  }
  if (!tags.has('p'))
    yield {
      at: span,
      what: `${owner} has no policy.`,
      why: 'Without `p` receivers act as if it were none, or pass over the record.',
      fix: 'Say `p=none`, `p=quarantine` or `p=reject` behind the version.',
    };
  for (const [name, value] of tags) {
    const form = DMARC_TAGS.get(name);
    const isPolicy = POLICIES.includes(name);
    if (form === undefined || !form.test(value)) {
      const [tag, says] =
        form === undefined
          ? [name, 'is no tag of DMARC']
          : [`${name}=${value}`, 'says nothing to receivers'];
      yield {
        at: span,
        severity: isPolicy ? 'error' : 'warning',
        what: `\`${tag}\` in ${owner} ${says}.`,
        why: isPolicy ? ignored : 'They pass over it, and take the default.',
        fix: 'Write it as RFC 7489 §6.3 has it, or leave it out.',
      };
    }
  }
  for (const { tag, address } of reportAddresses(tags)) {
    if (isReportAddress(address)) continue;
    yield {
      at: span,
      severity: 'warning',
      what: `\`${address}\` in ${owner} is no address that reports can be sent to.`,
      why: 'No receiver sends a report there: nobody learns who sends in the name of the domain.',
      fix: `Write \`${tag}=mailto:\` and the address; several are parted by commas.`,
    };
  }
}
