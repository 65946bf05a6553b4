import { isLocal, isUncertain, odooVhostsOf, passes } from '../../domain/odoo/odoo-vhosts.ts';
import { ownPlace } from '../../domain/nginx/nginx-vhosts.ts';
import type { Context, Rule } from '../../rule.ts';
import { walkNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';

const PATH = '/web/database/manager';

/** Directives that may stop a request before it is passed on. */
const GUARDS = ['deny', 'return', 'auth_basic', 'auth_request', 'auth_jwt', 'ssl_verify_client'];

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
    for (const vhost of odooVhostsOf(context)) {
      const levels = vhost.levelsOf(PATH);
      if (levels === undefined || isUncertain(vhost, levels) || isLocal(vhost)) continue;
      const pass = passes(levels).find((one) => vhost.portOf(one) === 8069);
      if (pass === undefined || isGuarded(vhost.server, levels)) continue;
      yield {
        // Without its odoo.conf nobody knows here whether Odoo itself refuses.
        severity: context.files('odoo-conf').length > 0 ? 'warning' : 'info',
        at: vhost.names[0]?.span ?? vhost.server.nameSpan,
        what: `Everybody reaches \`${PATH}\`.`,
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

/** Whatever asks for a path of the manager may refuse it, also an `if` or a `map`. */
function isGuarded(server: NginxDirective, levels: readonly NginxDirective[]): boolean {
  const guard = levels.some((level) =>
    (level.block ?? []).some(({ name, args }) => GUARDS.includes(name) && args[0]?.text !== 'off'),
  );
  if (guard) return true;
  return [...walkNginx(server.block ?? [])].some(
    ({ directive: { name, args } }) =>
      (name === 'if' || name === 'rewrite') && args.some(({ text }) => text.includes('database')),
  );
}
