import { isUncertain, odooVhostsOf } from '../../domain/odoo/odoo-vhosts.ts';
import { isSecure } from '../../domain/nginx/nginx-vhosts.ts';
import type { Rule } from '../../rule.ts';
import { effectiveNginx } from '@stackwright/syntax/nginx';
import { compareVersions } from '../../engine/versions.ts';

/** Directives that can set the flags of a cookie. */
const SETTERS = ['proxy_cookie_flags', 'proxy_cookie_path'];

/** The first series whose source nobody has looked at for this rule. */
const UNKNOWN = '20';

/**
 * From 16.0 to 19.0 Odoo sets HttpOnly alone. Source: odoo/http.py, `_save_session`; Odoo documentation,
 * "Deploying Odoo", HTTPS hardening; nginx.org, ngx_http_proxy_module, proxy_cookie_flags (1.19.3).
 */
export const rule = {
  id: 'require-odoo-cookie-flags',
  subject: 'nginx',
  severity: 'warning',
  summary: "The cookie of Odoo's session goes over TLS only.",
  *check(context) {
    const [odoo, nginx] = [context.version('odoo'), context.version('nginx')];
    if (odoo !== undefined && compareVersions(odoo, UNKNOWN) >= 0) return;
    if (nginx !== undefined && compareVersions(nginx, '1.19.3') < 0) return;
    for (const vhost of odooVhostsOf(context)) {
      if (!isSecure(vhost) || isUncertain(vhost, vhost.main)) continue;
      const levels = [...vhost.around, ...vhost.main];
      if (SETTERS.some((name) => effectiveNginx(levels, name).length > 0)) continue;
      yield {
        at: vhost.names[0]?.span ?? vhost.server.nameSpan,
        // Where nobody says which Odoo it is, it may set the flags itself.
        severity: odoo === undefined ? 'info' : 'warning',
        what: 'The cookie `session_id` is sent over plain HTTP too.',
        why: 'Odoo marks it HttpOnly, but neither Secure nor SameSite. One request to http:// gives the session away.',
        fix: 'Add `proxy_cookie_flags session_id samesite=lax secure;` to the server.',
      };
    }
  },
} satisfies Rule<'nginx'>;
