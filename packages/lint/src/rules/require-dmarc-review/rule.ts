import { isPast } from '../../engine/day.ts';
import type { Problem, Rule } from '../../rule.ts';

/** `p=none` only watches. Source: RFC 7489 §6.3. */
export const rule = {
  id: 'require-dmarc-review',
  subject: 'stack',
  severity: 'warning',
  summary: 'A DMARC policy of none says when it is looked at again, and that day is to come.',
  *check({ model, now }) {
    for (const [zone, { mail = {} }] of Object.entries(model.settings.zones ?? {})) {
      for (const [label, { dmarc }] of Object.entries(mail)) {
        if (dmarc?.policy !== 'none') continue;
        const path = ['zones', zone, 'mail', label, 'dmarc'];
        const review = dmarc['review-by'];
        if (review === undefined)
          yield {
            at: [...path, 'policy'],
            what: 'This DMARC policy only watches, and nobody is to look at it again.',
            why: WHY,
            fix: 'Say `review-by` a day, and then go to quarantine and reject.',
          };
        else if (isPast(review, now))
          yield {
            at: [...path, 'review-by'],
            what: `This DMARC policy was to be looked at again by ${review}, and still only watches.`,
            why: WHY,
            fix: 'Read the reports, and go to quarantine and reject. If a sender is not ready, name another day.',
            related: [{ message: 'the policy', at: [...path, 'policy'] }],
          } satisfies Problem;
      }
    }
  },
} satisfies Rule<'stack'>;

const WHY =
  'Receivers deliver forged mail of the domain as before: `none` is a start that is easily forgotten.';
