import { MANAGER, publicManagersOf } from '../../domain/odoo/database-manager.ts';
import { ownPlace } from '../../domain/nginx/nginx-vhosts.ts';
import type { Context, Rule } from '../../rule.ts';

/**
 * The database manager makes, copies and drops databases, behind one password.
 * Source: Odoo documentation, "Deploying Odoo", Database Manager Security.
 */
export const rule = {
  id: 'no-public-database-manager',
  subject: 'nginx',
  severity: 'warning',
  summary: "A vhost of Odoo does not pass the database manager's paths on.",
  *check(context) {
    if (isSwitchedOff(context)) return;
    for (const { vhost, pass } of publicManagersOf(context)) {
      yield {
        // Without its odoo.conf nobody knows here whether Odoo itself refuses.
        severity: context.files('odoo-conf').length > 0 ? 'warning' : 'info',
        at: vhost.names[0]?.span ?? vhost.server.nameSpan,
        what: `Everybody reaches \`${MANAGER}\`.`,
        why: 'The page makes, downloads and drops databases, and only the master password stands before it.',
        fix: 'Add `location ~ ^(?:/[^/]+)?/web/database(?:/|$) { return 404; }`, and set list_db = False in odoo.conf.',
        related: [{ message: 'passed on here', at: ownPlace(pass, vhost) }],
      };
    }
  },
} satisfies Rule<'nginx'>;

/** Odoo itself refuses it, in every odoo.conf of the run. */
function isSwitchedOff({ files }: Context<'nginx'>): boolean {
  const confs = files('odoo-conf');
  return (
    confs.length > 0 &&
    confs.every(({ text }) => /^[ \t]*list_db[ \t]*[=:][ \t]*false[ \t]*$/im.test(text))
  );
}
