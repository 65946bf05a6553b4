import { dmarcRecords } from '../../domain/dns/dmarc.ts';
import type { Rule } from '../../rule.ts';

/** `none` asks receivers for reports, and for nothing else. Source: RFC 7489 §6.3, §5.2. */
export const rule = {
  id: 'no-idle-dmarc',
  subject: 'zone',
  severity: 'info',
  summary: 'A DMARC policy asks receivers to do something, or at least to report.',
  *check({ model, managed }) {
    // What Stackwright renders has a day in the stack: require-dmarc-review.
    if (managed) return;
    for (const { record, tags } of dmarcRecords(model)) {
      const policy = tags.get('p')?.toLowerCase();
      const below = tags.get('sp')?.toLowerCase();
      const isMute = !tags.has('rua') && !tags.has('ruf');
      if (policy === 'none')
        yield {
          at: record.span,
          ...(isMute && { severity: 'warning' }),
          what: isMute
            ? `The DMARC policy of ${record.owner} does nothing at all.`
            : `The DMARC policy of ${record.owner} only watches.`,
          why: `Receivers deliver forged mail of the domain as before${isMute ? ', and tell nobody' : ''}: \`none\` is a start that is easily forgotten.`,
          fix: isMute
            ? 'Add `rua=mailto:` and an address, read the reports for some weeks, and go to quarantine and reject.'
            : 'Read the reports, and go to quarantine and reject. Until then name a day: `; stackwright-ignore no-idle-dmarc: we still collect reports until YYYY-MM-DD`.',
        };
      else if (below === 'none')
        yield {
          at: record.span,
          what: `The DMARC policy of ${record.owner} lets subdomains be forged.`,
          why: '`sp=none` holds for every name below that has no policy of its own, those that do not exist included.',
          fix: 'Leave `sp` out, and give subdomains that are not ready a record of their own.',
        };
    }
  },
} satisfies Rule<'zone'>;
