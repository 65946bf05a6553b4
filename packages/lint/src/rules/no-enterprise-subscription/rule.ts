import { gradedByEdition } from '../../domain/code/declared-edition.ts';
import { ownSignals } from '../../domain/code/named-addons.ts';
import type { Rule } from '../../rule.ts';

/** Scripts that remove the code from a copy of a database do the right thing. */
export const rule = {
  id: 'no-enterprise-subscription',
  subject: 'code',
  severity: 'warning',
  once: true,
  summary:
    'No subscription of Odoo Enterprise is entered, and no service for subscribers is called.',
  *check(context) {
    for (const { file, signal } of ownSignals(context, 'subscription')) {
      yield gradedByEdition(context, {
        at: { file, at: signal.span },
        what: `\`${signal.name}\` is for subscribers of Odoo Enterprise.`,
        why: 'With the code of a subscription the database reports to Odoo S.A. as one of Enterprise; the upgrade service takes the whole database away to serve it.',
        fix: 'Remove it. Between series, Community is migrated with OpenUpgrade (OCA/OpenUpgrade).',
      });
    }
  },
} satisfies Rule<'code'>;
