import { headerOf } from '../../domain/nginx/nginx-headers.ts';
import { odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import { odooPassesOf, servesFiles } from '../../domain/odoo/odoo-vhosts.ts';
import type { Context, Rule } from '../../rule.ts';
import { childrenOf, effectiveNginx } from '@stackwright/syntax/nginx';

const HEADER = 'proxy_set_header';

/**
 * `proxy_mode` counts for requests that have X-Forwarded-Host, and for no others.
 * Source: odoo/http.py, `Application.__call__`.
 */
export const rule = {
  id: 'require-forwarded-host',
  subject: 'nginx',
  severity: 'error',
  summary: 'A proxy that tells Odoo where a request came from sends X-Forwarded-Host as well.',
  *check(context) {
    const isProxied = hasProxyMode(context);
    for (const { directive, within } of odooPassesOf(context)) {
      if (servesFiles(within)) continue;
      // What an include sets is in another file: no certain answer without it.
      if (within.some((block) => childrenOf(block, 'include').length > 0)) continue;
      const headers = effectiveNginx(within, HEADER);
      const names = headers.map(headerOf);
      if (names.includes('x-forwarded-host')) continue;
      const isMeant = ['x-forwarded-for', 'x-forwarded-proto'].every((name) =>
        names.includes(name),
      );
      if (!isProxied && !isMeant) continue;
      yield {
        at: directive.span,
        severity: isProxied ? 'error' : 'warning',
        what: 'Odoo is not sent `X-Forwarded-Host`.',
        why: 'Odoo ignores proxy_mode for a request without it: links begin with http://, and every client has the address of the proxy.',
        fix: 'Add `proxy_set_header X-Forwarded-Host $host;`.',
        related: headers.slice(0, 1).map(({ span }) => ({ message: 'what is sent', at: span })),
      };
    }
  },
} satisfies Rule<'nginx'>;

/** True when every odoo.conf of the run is behind a proxy, so that this one's is. */
function hasProxyMode({ files, version }: Context<'nginx'>): boolean {
  const confs = files('odoo-conf').map(({ text }) => odooOptionsOf(text, version('odoo')));
  return confs.length > 0 && confs.every((options) => options.get('proxy_mode')?.value === true);
}
