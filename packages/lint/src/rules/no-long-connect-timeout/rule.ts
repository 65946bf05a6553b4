import { nginxSeconds } from '../../domain/nginx/nginx-time.ts';
import type { Rule } from '../../rule.ts';
import { findNginx } from '@stackwright/syntax/nginx';

/** "this timeout cannot usually exceed 75 seconds": the kernel gives up before. */
const LIMIT = 75;

/** Source: nginx.org, ngx_http_proxy_module, proxy_connect_timeout. */
export const rule = {
  id: 'no-long-connect-timeout',
  subject: 'nginx',
  severity: 'info',
  summary: 'The timeout of connections is not longer than a connection can take.',
  once: true,
  *check({ model }) {
    const long = findNginx(model.directives, 'proxy_connect_timeout').flatMap(({ directive }) => {
      const text = directive.args[0]?.text ?? '';
      const seconds = nginxSeconds(text);
      return seconds === undefined || seconds <= LIMIT ? [] : [{ text, span: directive.span }];
    });
    const [first, ...others] = long;
    if (first === undefined) return;
    yield {
      at: first.span,
      what: `No connection takes ${[...new Set(long.map(({ text }) => text))].join(' or ')} to be made.`,
      why: 'By its documentation nginx seldom waits longer than 75 seconds. A long value does not help slow answers: those are proxy_read_timeout.',
      fix: 'Set 5s for an upstream that is near, and keep the long value for proxy_read_timeout and proxy_send_timeout.',
      related: others.map(({ span }) => ({ message: 'and here', at: span })),
    };
  },
} satisfies Rule<'nginx'>;
