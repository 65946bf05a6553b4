import { odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import type { Rule } from '../../rule.ts';

const NAME = 'publisher_warranty_url';

/**
 * Odoo's own addresses: the default was services.openerp.com in 16.0 and 17.0, and is services.odoo.com. Source:
 * odoo/tools/config.py; addons/mail/models/update.py, a weekly job.
 */
const MAKER = /^https?:\/\/(?:[\w-]+\.)*(?:odoo|openerp)\.com(?:[:/]|$)/;

/** The policy is the stack's; without one there is nothing to hold the file to. */
export const rule = {
  id: 'no-odoo-telemetry',
  subject: 'odoo-conf',
  severity: 'error',
  summary: 'Where the policy forbids it, Odoo reports nothing to its maker.',
  *check({ text, stack, version }) {
    const isForbidden = stack?.settings.policies?.['odoo-telemetry'] === 'forbidden';
    const options = odooOptionsOf(text, version('odoo'));
    const option = options.get(NAME);
    if (option !== undefined && MAKER.test(option.text)) {
      yield {
        at: option.valueSpan,
        severity: isForbidden ? 'error' : 'info',
        what: 'Odoo reports to its maker once a week.',
        why: 'The report has the identity of the database, its users by number, and the installed apps; it is sent to this address.',
        fix: `Write an address where nothing listens: \`${NAME} = http://127.0.0.1:9/\`.`,
      };
    } else if (option === undefined && isForbidden && stack !== undefined) {
      const last = [...options.values()].at(-1);
      if (last === undefined) return;
      yield {
        at: last.valueSpan,
        what: `\`${NAME}\` is not set, although the policy forbids telemetry.`,
        why: 'Its default is a server of Odoo: once a week the identity of the database, its users by number, and the installed apps are sent there.',
        fix: `Add \`${NAME} = http://127.0.0.1:9/\`, or switch the job "Publisher: Update Notification" off.`,
        related: [
          { message: 'the policy', at: { file: stack.file, at: ['policies', 'odoo-telemetry'] } },
        ],
      };
    }
  },
} satisfies Rule<'odoo-conf'>;
