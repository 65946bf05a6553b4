import { hasUnread, withIncludes } from '../../nginx-vhosts.ts';
import type { Problem, Rule } from '../../rule.ts';
import { childrenOf, effectiveNginx, walkNginx } from '../../syntax/nginx/index.ts';
import type { NginxDirective } from '../../syntax/nginx/index.ts';

/** Headers that protect the reader of a page: none of them is meant for some paths only. */
const GUARDS = [
  'content-security-policy',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];

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
    const directives = withIncludes(context, context.model.directives);
    for (const { directive: level, within } of walkNginx(directives)) {
      // An `if` mostly answers a preflight, for which these headers mean nothing.
      if (level.file !== context.file || (level.name !== 'location' && level.name !== 'server'))
        continue;
      if (childrenOf(level, 'add_header').length === 0 || hasUnread([level])) continue;
      const kept = effectiveNginx([...within, level], 'add_header').map(nameOf);
      const lost = effectiveNginx(within, 'add_header').filter(
        (header) => GUARDS.includes(nameOf(header)) && !kept.includes(nameOf(header)),
      );
      if (lost.length > 0) yield toProblem(level, lost);
    }
  },
} satisfies Rule<'nginx'>;

function nameOf({ args }: NginxDirective): string {
  return (args[0]?.text ?? '').toLowerCase();
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
