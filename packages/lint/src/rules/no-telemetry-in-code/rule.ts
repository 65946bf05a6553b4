import { ownSignals } from '../../domain/code/named-addons.ts';
import type { Rule } from '../../rule.ts';

/** What odoo.conf says about it is the rule no-odoo-telemetry. The policy is the stack's. */
export const rule = {
  id: 'no-telemetry-in-code',
  subject: 'code',
  severity: 'error',
  summary: 'Where the policy forbids it, no code reports to the maker of Odoo.',
  *check(context) {
    const { stack } = context;
    const isForbidden = stack?.settings.policies?.['odoo-telemetry'] === 'forbidden';
    for (const { file, signal } of ownSignals(context, 'telemetry')) {
      yield {
        at: { file, at: signal.span },
        severity: isForbidden ? 'error' : 'info',
        what: `${signal.name} is where Odoo reports to its maker.`,
        why: 'The report has the identity of the database, its users by number, and the installed modules.',
        fix: 'Remove the address, or write one where nothing listens: `http://127.0.0.1:9/`.',
        ...(isForbidden &&
          stack !== undefined && {
            related: [
              {
                message: 'the policy',
                at: { file: stack.file, at: ['policies', 'odoo-telemetry'] },
              },
            ],
          }),
      };
    }
  },
} satisfies Rule<'code'>;
