import type { Rule } from '../../rule.ts';

const LIMIT = 255;

/** A length is one byte. Source: RFC 1035 §3.3. */
export const rule = {
  id: 'no-overlong-txt-string',
  subject: 'zone',
  severity: 'error',
  summary: 'No string of a TXT record is longer than 255 bytes.',
  *check({ model }) {
    for (const { owner, type, fields } of model.records) {
      if (type !== 'TXT') continue;
      for (const { text, span } of fields) {
        if (text.length <= LIMIT) continue;
        yield {
          at: span,
          what: `This string of ${owner} has ${text.length} bytes; ${LIMIT} are allowed.`,
          why: 'Name servers refuse the zone, or cut the text: a DKIM key of 2048 bits then verifies nothing.',
          fix: 'Split it into several quoted strings, one behind the other: readers join them.',
        };
      }
    }
  },
} satisfies Rule<'zone'>;
