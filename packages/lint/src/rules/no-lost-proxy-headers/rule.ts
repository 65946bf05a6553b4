import { odooPassesOf } from '../../domain/odoo/odoo-vhosts.ts';
import type { Problem, Rule } from '../../rule.ts';
import { childrenOf, findNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';

const HEADER = 'proxy_set_header';

/**
 * `proxy_set_header` is inherited "if and only if" the level below has none of its own: one of them
 * in a location loses all of the server's. Source: nginx.org, ngx_http_proxy_module.
 */
export const rule = {
  id: 'no-lost-proxy-headers',
  subject: 'nginx',
  severity: 'error',
  summary: 'A location that sets proxy headers repeats those that it would otherwise inherit.',
  *check(context) {
    const { model, text } = context;
    // Odoo builds links by them; what else is behind a proxy often has an address of its own.
    const severity = odooPassesOf(context).length > 0 ? 'error' : 'warning';
    const told = new Set<NginxDirective>();
    for (const { within } of findNginx(model.directives, 'proxy_pass')) {
      const at = within.findLastIndex((block) => childrenOf(block, HEADER).length > 0);
      const level = within[at];
      if (level === undefined || told.has(level)) continue;
      told.add(level);
      // What an include sets is in another file: no certain answer without it.
      if (childrenOf(level, 'include').length > 0) continue;
      const lost = lostHeaders(level, within.slice(0, at));
      if (lost.length === 0) continue;
      yield { ...toProblem(level, lost, text), severity: isLive(within) ? 'warning' : severity };
    }
  },
} satisfies Rule<'nginx'>;

/** True in a location of live connections: over them nobody asks for a page with links. */
function isLive(within: readonly NginxDirective[]): boolean {
  const location = within.findLast(({ name }) => name === 'location');
  return location?.args.some(({ text }) => /^\/(?:longpolling|websocket)/.test(text)) ?? false;
}

/** What applications build links and log clients by; others are somebody's choice. */
const TOLD = /^(?:host|forwarded|x-real-ip|x-forwarded-.+)$/;

/**
 * What the nearest level around would have given, and this one does not set. None where this level sets the host
 * anew: it speaks to another server, or has repeated what it needs.
 */
function lostHeaders(
  level: NginxDirective,
  around: readonly NginxDirective[],
): readonly NginxDirective[] {
  const own = childrenOf(level, HEADER);
  const nearest = around.findLast((block) => childrenOf(block, HEADER).length > 0);
  if (nearest === undefined) return [];
  const inherited = childrenOf(nearest, HEADER);
  const names = new Set(own.map(nameOf));
  const lost = inherited.filter((header) => !names.has(nameOf(header)));
  const hadHost = inherited.some((header) => nameOf(header) === 'host');
  const isRepeated = hadHost && names.has('host');
  return isRepeated || !lost.some((header) => TOLD.test(nameOf(header))) ? [] : lost;
}

function nameOf({ args }: NginxDirective): string {
  return (args[0]?.text ?? '').toLowerCase();
}

function toProblem(level: NginxDirective, lost: readonly NginxDirective[], text: string): Problem {
  const [first] = childrenOf(level, HEADER);
  const names = lost.map(({ args }) => `\`${args[0]?.text ?? ''}\``).join(', ');
  const span = first?.span ?? level.nameSpan;
  const start = span.start.offset;
  const indent = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const lines = lost.map(({ span: { start: from, end } }) => text.slice(from.offset, end.offset));
  return {
    at: span,
    what: `This ${level.name} no longer sends ${names}.`,
    why: 'nginx inherits proxy_set_header only where a level has none of its own. Without Host and X-Forwarded-* the application builds wrong links and sees the proxy as its client.',
    fix: 'Repeat the inherited lines here, or put all of them in one file and include it at both places.',
    related: lost.map((header) => ({ message: 'lost on this level', at: header.span })),
    fixes: [
      {
        description: `Repeat the lines that set ${names}`,
        safety: 'unsafe',
        edits: [
          {
            span: { start: span.start, end: span.start },
            text: lines.map((line) => `${line}\n${indent}`).join(''),
          },
        ],
      },
    ],
  };
}
