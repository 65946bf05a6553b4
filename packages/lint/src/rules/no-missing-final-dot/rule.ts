import type { Rule } from '../../rule.ts';
import { isAbsolute } from '@stackwright/syntax/zone';
import { byOwner } from '../../domain/dns/zone-sets.ts';

const TARGETS: Readonly<Record<string, number>> = { CNAME: 0, DNAME: 0, MX: 1, NS: 0, SRV: 3 };

/** Ends that hardly anybody uses as labels of an own zone. */
const PUBLIC = /\.(?:com|net|org|info|biz|edu|gov|eu)$/i;

/** A name without a dot at its end is put below the zone. Source: RFC 1035 §5.1. */
export const rule = {
  id: 'no-missing-final-dot',
  subject: 'zone',
  severity: 'error',
  summary: 'A target outside of the zone, or written in full, ends in a dot.',
  *check({ model }) {
    const owners = byOwner(model);
    for (const { type, fields } of model.records) {
      const target = fields[TARGETS[type] ?? -1];
      if (target?.name === undefined || isAbsolute(target.text) || !PUBLIC.test(target.text)) {
        continue;
      }
      // Nothing was put behind it, or the long name is really there.
      if (!target.name.endsWith('.') || owners.has(target.name)) continue;
      yield {
        at: target.span,
        what: `${target.text} has no dot at its end.`,
        why: `Name servers read ${target.name}, which this zone does not have.`,
        fix: `Write \`${target.text}.\`.`,
        fixes: [
          {
            description: `Write ${target.text} with its dot`,
            safety: 'unsafe',
            edits: [{ span: { start: target.span.end, end: target.span.end }, text: '.' }],
          },
        ],
      };
    }
  },
} satisfies Rule<'zone'>;
