import { gradedByEdition } from '../../domain/code/declared-edition.ts';
import { enterpriseIn, unclearWords } from '../../domain/code/edition.ts';
import { namedAddons } from '../../domain/code/named-addons.ts';
import type { Rule } from '../../rule.ts';

/** An import that may fail, or one of a test, breaks less. */
export const rule = {
  id: 'no-enterprise-import',
  subject: 'code',
  severity: 'error',
  once: true,
  summary: 'No Python code imports an addon of Odoo Enterprise.',
  *check(context) {
    for (const { file, signal, verdict, series } of namedAddons(context, 'import')) {
      const { name, span, guard } = signal;
      const at = { file, at: span };
      if (verdict === 'unclear') {
        yield {
          at,
          what: `\`${name}\` may be an addon of Odoo Enterprise.`,
          ...unclearWords(name, series),
        };
        continue;
      }
      yield gradedByEdition(context, {
        at,
        severity: guard === undefined ? 'error' : 'warning',
        what: `\`odoo.addons.${name}\` is of ${enterpriseIn(series)}.`,
        why: WHY[guard ?? 'none'],
        fix: 'Remove the import and what uses it, or move it to an addon of its own that is not installed here.',
      });
    }
  },
} satisfies Rule<'code'>;

const WHY = {
  none: 'In Odoo Community the import fails, and with it the whole addon.',
  optional:
    'The code goes on without it; what it does then is tested by nobody who has Community only.',
  test: 'In Odoo Community this test cannot run.',
} as const;
