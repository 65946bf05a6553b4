import type { Rule } from '../../rule.ts';

/** `p=none` only watches. Source: RFC 7489 §6.3. */
export const rule = {
  id: 'require-dmarc-review',
  subject: 'stack',
  severity: 'warning',
  summary: 'A DMARC policy of none says when it is looked at again.',
  *check({ model }) {
    for (const [zone, { mail = {} }] of Object.entries(model.settings.zones ?? {})) {
      for (const [label, { dmarc }] of Object.entries(mail)) {
        if (dmarc?.policy !== 'none' || dmarc['review-by'] !== undefined) continue;
        yield {
          at: ['zones', zone, 'mail', label, 'dmarc', 'policy'],
          what: 'This DMARC policy only watches, and nobody is to look at it again.',
          why: 'Receivers deliver forged mail of the domain as before: `none` is a start that is easily forgotten.',
          fix: 'Say `review-by` a day, and then go to quarantine and reject.',
        };
      }
    }
  },
} satisfies Rule<'stack'>;
