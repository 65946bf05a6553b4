import { gradedByEdition } from '../../domain/code/declared-edition.ts';
import { ownSignals } from '../../domain/code/named-addons.ts';
import type { Rule } from '../../rule.ts';

/** Only in files that name Odoo: other programs have an enterprise folder as well. */
export const rule = {
  id: 'no-enterprise-path',
  subject: 'code',
  severity: 'warning',
  once: true,
  summary: 'No Enterprise code is copied, mounted or looked up.',
  *check(context) {
    for (const { file, signal } of ownSignals(context, 'enterprise-path')) {
      yield gradedByEdition(context, {
        at: { file, at: signal.span },
        what: `${signal.name} is where Enterprise code lies.`,
        why: 'Odoo Enterprise has no public image: its code gets into a container by a copy, a mount, or an entry of addons_path.',
        fix: 'Remove it. If the folder holds code of your own, call it otherwise.',
      });
    }
  },
} satisfies Rule<'code'>;
