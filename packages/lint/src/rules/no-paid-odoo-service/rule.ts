import { ownSignals } from '../../domain/code/named-addons.ts';
import type { Rule } from '../../rule.ts';

/** Odoo Community has such code itself: its own tree is not judged. */
export const rule = {
  id: 'no-paid-odoo-service',
  subject: 'code',
  severity: 'info',
  summary: 'No code of the repository calls a paid service of Odoo S.A.',
  *check(context) {
    for (const { file, signal } of ownSignals(context, 'paid-service')) {
      yield {
        at: { file, at: signal.span },
        what: `${signal.name} is a paid service of Odoo S.A.`,
        why: 'It needs credits and sends data there. It is no Enterprise code: whether it may be used is for you to decide.',
        fix: 'Use another provider, or run the service yourself. To forbid it, give this rule the severity error.',
      };
    }
  },
} satisfies Rule<'code'>;
