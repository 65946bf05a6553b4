import { headerOf, SECURITY_HEADERS } from '../../domain/nginx/nginx-headers.ts';
import { hasUnread, treeOf } from '../../domain/nginx/nginx-vhosts.ts';
import type { Problem, Rule } from '../../rule.ts';
import { childrenOf, effectiveNginx, walkNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';

/**
 * `add_header` is inherited "if and only if" the level below has none of its own, unless
 * `add_header_inherit merge` (1.29.3) says so. Source: nginx.org, ngx_http_headers_module.
 */
export const rule = {
  id: 'no-lost-response-headers',
  subject: 'nginx',
  severity: 'error',
  summary: 'A level that adds a header repeats the security headers that it would else inherit.',
  *check(context) {
    for (const { directive: level, within } of walkNginx(treeOf(context))) {
      // An `if` mostly answers a preflight, for which these headers mean nothing.
      if (level.file !== context.file || (level.name !== 'location' && level.name !== 'server'))
        continue;
      if (childrenOf(level, 'add_header').length === 0 || hasUnread([level])) continue;
      const kept = effectiveNginx([...within, level], 'add_header').map(headerOf);
      const lost = effectiveNginx(within, 'add_header').filter(
        (header) => SECURITY_HEADERS.includes(headerOf(header)) && !kept.includes(headerOf(header)),
      );
      if (lost.length > 0)
        yield isOnlyHsts(level, lost)
          ? { ...toProblem(level, lost), severity: 'info' }
          : toProblem(level, lost);
    }
  },
} satisfies Rule<'nginx'>;

/**
 * HSTS holds for the whole host once a page has said it: an answer beside the pages that lacks it leaves nothing
 * open. Source: RFC 6797, 8.1.
 */
function isOnlyHsts(level: NginxDirective, lost: readonly NginxDirective[]): boolean {
  const isBeside = level.name === 'location' && level.args.at(-1)?.text !== '/';
  return isBeside && lost.every((header) => headerOf(header) === 'strict-transport-security');
}

function toProblem(level: NginxDirective, lost: readonly NginxDirective[]): Problem {
  const first = childrenOf(level, 'add_header').find(({ file }) => file === level.file);
  const names = lost.map(({ args }) => `\`${args[0]?.text ?? ''}\``).join(', ');
  return {
    at: first?.span ?? level.nameSpan,
    what: `Answers of this ${level.name} no longer have ${names}.`,
    why: 'nginx inherits add_header only where a level has none of its own: this line takes all those above away.',
    fix: 'Repeat them here, or put them in one file and include it at both places; from nginx 1.29.3 `add_header_inherit merge;` joins the levels.',
    related: lost.map(({ file, span }) => ({ message: 'lost here', at: { file, at: span } })),
  };
}
