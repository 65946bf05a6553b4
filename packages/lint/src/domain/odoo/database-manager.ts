import { walkNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';
import type { NginxScene } from '../nginx/nginx-vhosts.ts';
import { isLocal, isUncertain, odooVhostsOf, passes } from './odoo-vhosts.ts';
import type { OdooVhost } from './odoo-vhosts.ts';

/** The page that makes, copies and drops databases, behind one password. */
export const MANAGER = '/web/database/manager';

/** Directives that may stop a request before it is passed on. */
const GUARDS = ['deny', 'return', 'auth_basic', 'auth_request', 'auth_jwt', 'ssl_verify_client'];

/** A vhost through which everybody reaches the database manager, and where it is passed on. */
export interface PublicManager {
  readonly vhost: OdooVhost;
  readonly pass: NginxDirective;
}

/** The vhosts of a file that surely pass the database manager on to everybody. */
export function publicManagersOf(scene: NginxScene): readonly PublicManager[] {
  return odooVhostsOf(scene).flatMap((vhost) => {
    const levels = vhost.levelsOf(MANAGER);
    if (levels === undefined || isUncertain(vhost, levels) || isLocal(vhost)) return [];
    const pass = passes(levels).find((one) => vhost.portOf(one) === 8069);
    return pass === undefined || isGuarded(vhost.server, levels) ? [] : [{ vhost, pass }];
  });
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
