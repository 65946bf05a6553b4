import { hasUnread, treeOf } from '../../domain/nginx/nginx-vhosts.ts';
import type { Rule } from '../../rule.ts';
import { childrenOf, walkNginx } from '@stackwright/syntax/nginx';

/** Source: nginx.org, ngx_http_core_module, server_tokens (default on). */
export const rule = {
  id: 'require-server-tokens-off',
  subject: 'nginx',
  severity: 'info',
  summary: 'The version of nginx is not told to strangers.',
  once: true,
  *check(context) {
    for (const http of treeOf(context).filter(({ name }) => name === 'http')) {
      // What was not read may say it; a server that says it has decided for itself.
      if (hasUnread([http]) || childrenOf(http, 'server_tokens').length > 0) continue;
      const inner = [...walkNginx(http.block ?? [])];
      if (inner.some(({ directive }) => directive.name === 'server_tokens')) continue;
      yield {
        at: http.nameSpan,
        what: 'Every answer and error page tells the version of nginx.',
        why: 'Scanners sort machines by it on the day a hole is made public. Hiding it closes no hole, and costs nothing.',
        fix: 'Add `server_tokens off;` to http.',
      };
    }
  },
} satisfies Rule<'nginx'>;
