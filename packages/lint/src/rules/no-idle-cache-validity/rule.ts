import { hasUnread, ownPlace, vhostsOf } from '../../domain/nginx/nginx-vhosts.ts';
import type { Rule } from '../../rule.ts';
import { effectiveNginx, walkNginx } from '@stackwright/syntax/nginx';

/**
 * `proxy_cache_valid` says how long answers are kept, not that they are: that is `proxy_cache`.
 * Source: nginx.org, ngx_http_proxy_module, proxy_cache (default off).
 */
export const rule = {
  id: 'no-idle-cache-validity',
  subject: 'nginx',
  severity: 'info',
  summary: 'Where proxy_cache_valid is set, a cache is on.',
  once: true,
  *check(context) {
    for (const vhost of vhostsOf(context)) {
      const all = [...walkNginx(vhost.server.block ?? [], [...vhost.around, vhost.server])];
      for (const { directive, within } of all) {
        if (directive.name !== 'proxy_cache_valid' || directive.file !== context.file) continue;
        if (effectiveNginx(within, 'proxy_cache').length > 0 || hasUnread(within)) continue;
        // A level below may switch a cache on, and inherit this.
        if (all.some((one) => one.directive.name === 'proxy_cache')) continue;
        yield {
          at: ownPlace(directive, vhost),
          what: 'Nothing is cached here: `proxy_cache` is not set.',
          why: 'proxy_cache_valid only says how long a cache keeps answers. Every request still goes to the upstream.',
          fix: 'Set proxy_cache_path in http and `proxy_cache <zone>;` beside this line, or take the line away.',
        };
      }
    }
  },
} satisfies Rule<'nginx'>;
