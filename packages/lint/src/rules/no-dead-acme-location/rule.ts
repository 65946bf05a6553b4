import { hasUnread, vhostsOf } from '../../domain/nginx/nginx-vhosts.ts';
import type { Rule } from '../../rule.ts';
import { childrenOf } from '@stackwright/syntax/nginx';

/** Locations that only answer a certificate authority. */
const ACME = '/.well-known';

/**
 * Directives of the rewrite module are run at the level of the server before a location is sought: a
 * `return` there answers everything. Source: nginx.org, ngx_http_rewrite_module.
 */
export const rule = {
  id: 'no-dead-acme-location',
  subject: 'nginx',
  severity: 'warning',
  summary: 'A location for HTTP-01 is not behind a redirect of the whole server.',
  *check(context) {
    for (const { server } of vhostsOf(context)) {
      const [answer] = childrenOf(server, 'return');
      if (answer === undefined || hasUnread([server])) continue;
      for (const location of childrenOf(server, 'location')) {
        if (!location.args.some(({ text }) => text.includes(ACME))) continue;
        const own = location.file === context.file ? location : answer;
        yield {
          at: own === location ? location.nameSpan : answer.span,
          what: 'No request reaches the location of the ACME challenge.',
          why: 'The `return` of the server answers first, whatever the order of the lines. A webroot renewal is redirected, and fails where the other server does not have the file.',
          fix: 'Put the `return` into `location / { … }`.',
          related: [{ message: 'answers everything', at: { file: answer.file, at: answer.span } }],
        };
      }
    }
  },
} satisfies Rule<'nginx'>;
