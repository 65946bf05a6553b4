import { gradedByEdition } from '../../domain/code/declared-edition.ts';
import { enterpriseIn, unclearWords } from '../../domain/code/edition.ts';
import { namedAddons } from '../../domain/code/named-addons.ts';
import type { Rule } from '../../rule.ts';

/** A reference that may be empty (`raise_if_not_found=False`, `has_group`, a migration) is none of these. */
export const rule = {
  id: 'no-enterprise-reference',
  subject: 'code',
  severity: 'warning',
  once: true,
  summary: 'No code refers to records of an addon of Odoo Enterprise.',
  *check(context) {
    for (const { file, signal, verdict, series } of namedAddons(context, 'external-id')) {
      const { name, span, guard } = signal;
      if (guard === 'optional') continue;
      const at = { file, at: span };
      if (verdict === 'unclear') {
        yield {
          at,
          what: `\`${name}.…\` may be a record of Odoo Enterprise.`,
          ...unclearWords(name, series),
        };
        continue;
      }
      yield gradedByEdition(context, {
        at,
        severity: guard === 'test' ? 'info' : 'warning',
        what: `\`${name}.…\` is a record of ${enterpriseIn(series)}.`,
        why: 'Odoo Community does not have it: loading the file, or running the line, ends with "External ID not found".',
        fix: 'Refer to a record that Community or the addon itself has. If it is for those who have Enterprise, move it to an addon of its own.',
      });
    }
  },
} satisfies Rule<'code'>;
