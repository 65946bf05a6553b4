import type { Rule } from '../../rule.ts';
import { findNginx } from '../../syntax/nginx/index.ts';

/** "this timeout cannot usually exceed 75 seconds": the kernel gives up before. */
const LIMIT = 75;

/** Source: nginx.org, ngx_http_proxy_module, proxy_connect_timeout. */
export const rule = {
  id: 'no-long-connect-timeout',
  subject: 'nginx',
  severity: 'info',
  summary: 'The timeout of connections is not longer than a connection can take.',
  *check({ model }) {
    for (const { directive } of findNginx(model.directives, 'proxy_connect_timeout')) {
      const text = directive.args[0]?.text ?? '';
      const seconds = secondsOf(text);
      if (seconds === undefined || seconds <= LIMIT) continue;
      yield {
        at: directive.span,
        what: `No connection takes ${text} to be made.`,
        why: 'The kernel gives up after about 75 seconds. A long value does not help slow answers: those are proxy_read_timeout.',
        fix: 'Set 5s for an upstream that is near, and keep the long value for proxy_read_timeout and proxy_send_timeout.',
      };
    }
  },
} satisfies Rule<'nginx'>;

const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  '': 1,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
};

/**
 * A time of nginx in seconds, such as `720s`, `12m` or `1h 30m`; undefined for what is none, such as a
 * variable. Source: nginx.org, Configuration file measurement units.
 */
function secondsOf(text: string): number | undefined {
  if (!/^(?:\d+(?:ms|[smhdw])?\s*)+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+)(ms|[smhdw])?/g)].reduce(
    (sum, [, number, unit = '']) => sum + Number(number) * (UNITS[unit] ?? 1),
    0,
  );
}
