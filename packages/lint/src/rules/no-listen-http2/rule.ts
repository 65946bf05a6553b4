import type { Problem, ProposedEdit, Rule } from '../../rule.ts';
import { childrenOf, findNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';
import { compareVersions } from '../../engine/versions.ts';

const SINCE = '1.25.1';

/**
 * The parameter is deprecated since 1.25.1, which has a directive instead.
 * Source: nginx.org, ngx_http_core_module, listen; ngx_http_v2_module, http2.
 */
export const rule = {
  id: 'no-listen-http2',
  subject: 'nginx',
  severity: 'warning',
  summary: 'HTTP/2 is switched on by its directive, not by a parameter of listen.',
  once: true,
  *check({ model, text, version }) {
    const declared = version('nginx');
    if (declared !== undefined && compareVersions(declared, SINCE) < 0) return;
    for (const { directive: server } of findNginx(model.directives, 'server')) {
      const problem = checkServer(server, text, declared);
      if (problem !== undefined) yield problem;
    }
  },
} satisfies Rule<'nginx'>;

function checkServer(
  server: NginxDirective,
  text: string,
  version: string | undefined,
): Problem | undefined {
  const words = childrenOf(server, 'listen').flatMap((listen) =>
    listen.args.flatMap((word, nth) =>
      word.text === 'http2' && nth > 0 ? [{ listen, word, before: listen.args[nth - 1] }] : [],
    ),
  );
  const [first, ...others] = words;
  if (first === undefined) return undefined;
  const cuts = words.map(({ word, before }): ProposedEdit => ({
    span: { start: before?.span.end ?? word.span.start, end: word.span.end },
    text: '',
  }));
  const { end } = first.listen.span;
  const has = childrenOf(server, 'http2').length > 0;
  const { offset } = first.listen.span.start;
  const indent = /[ \t]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  const on: ProposedEdit = { span: { start: end, end }, text: `\n${indent}http2 on;` };
  return {
    at: first.word.span,
    // Older programs do not know the directive: nobody shall write it for them.
    severity: version === undefined ? 'info' : 'warning',
    what: 'The parameter `http2` of listen is deprecated.',
    why: `nginx ${version ?? `from ${SINCE}`} warns of it at every start. It holds for the whole address, so that other servers there speak HTTP/2 too.`,
    fix: `Take it away, and write \`http2 on;\` in the server, with nginx ${SINCE} or later.`,
    related: others.map(({ word }) => ({ message: 'and here', at: word.span })),
    fixes: [
      {
        description: 'Write `http2 on;` instead',
        safety: 'unsafe',
        edits: has ? cuts : [...cuts, on],
      },
    ],
  };
}
