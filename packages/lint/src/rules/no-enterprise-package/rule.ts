import { gradedByEdition } from '../../domain/code/declared-edition.ts';
import { ownSignals } from '../../domain/code/named-addons.ts';
import type { Rule } from '../../rule.ts';

/** Odoo marks its own packages by `+e` behind the series. */
export const rule = {
  id: 'no-enterprise-package',
  subject: 'code',
  severity: 'warning',
  once: true,
  summary: 'No package, archive or image of Odoo Enterprise is used.',
  *check(context) {
    for (const { file, signal } of ownSignals(context, 'enterprise-package')) {
      yield gradedByEdition(context, {
        at: { file, at: signal.span },
        what: `${signal.name} is Odoo Enterprise.`,
        why: 'Such packages are for subscribers. They must neither be in a repository nor in an image that is passed on.',
        fix: 'Use the packages of Community, e.g. from nightly.odoo.com, or the image `odoo`.',
      });
    }
  },
} satisfies Rule<'code'>;
