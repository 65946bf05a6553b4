import { ownPlace } from '../../domain/nginx/nginx-vhosts.ts';
import { nginxSeconds } from '../../domain/nginx/nginx-time.ts';
import { numberOption, odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import { isUncertain, odooVhostsOf } from '../../domain/odoo/odoo-vhosts.ts';
import type { Context, Problem, Rule } from '../../rule.ts';
import { effectiveNginx } from '@stackwright/syntax/nginx';

/** Default of nginx and of Odoo, seconds. Source: ngx_http_proxy_module; odoo/tools/config.py. */
const NGINX_SECONDS = 60;
const ODOO_SECONDS = 120;

/** Who writes more than a day means no limit at all; nginx refuses numbers of more than some ten digits. */
const NO_LIMIT = 86_400;

/** Source: odoo/service/server.py, `process_timeout`: only then is a worker killed. */
export const rule = {
  id: 'no-proxy-timeout-before-odoo',
  subject: 'nginx',
  severity: 'warning',
  summary: 'The proxy waits for an answer as long as Odoo may work on it.',
  *check(context) {
    const odoo = shortestLimit(context);
    if (odoo === undefined) return;
    for (const vhost of odooVhostsOf(context)) {
      const written = effectiveNginx([...vhost.around, ...vhost.main], 'proxy_read_timeout').at(-1);
      if (written === undefined && (odoo.isDefault || isUncertain(vhost, vhost.main))) continue;
      const text = written?.args[0]?.text ?? `${NGINX_SECONDS}s`;
      const seconds = nginxSeconds(text);
      if (seconds === undefined || seconds >= odoo.seconds) continue;
      yield {
        at:
          written === undefined
            ? (vhost.names[0]?.span ?? vhost.server.nameSpan)
            : ownPlace(written, vhost),
        ...words(text, odoo),
        why: 'The user reads "504 Gateway Time-out" and asks again, while a worker is still busy with the first request and may well finish it: what it does is done twice.',
        related: [{ message: 'how long Odoo may work', at: odoo.at }],
      };
    }
  },
} satisfies Rule<'nginx'>;

function words(nginx: string, { seconds, text }: Limit): Pick<Problem, 'what' | 'fix'> {
  if (seconds > NO_LIMIT)
    return {
      what: `nginx gives up after ${nginx}, and Odoo works on without a limit (\`limit_time_real = ${text}\`).`,
      fix: 'Set `limit_time_real` to what the longest request may take, e.g. 1200, and `proxy_read_timeout` to as much.',
    };
  return {
    what: `nginx gives up after ${nginx}, and Odoo works on for up to ${seconds} s.`,
    fix: `Write \`proxy_read_timeout ${seconds}s;\`, or lower \`limit_time_real\` of Odoo.`,
  };
}

/** How long Odoo may work, and what its file says of it. */
interface Limit {
  readonly seconds: number;
  readonly text: string;
}

/**
 * The shortest `limit_time_real` of the run: nobody knows here which Odoo answers, but it allows no less.
 * Zero and below is not one; then nothing is sure.
 */
function shortestLimit({ files, version }: Context<'nginx'>) {
  const limits = files('odoo-conf').map(({ file, text }) => {
    const options = odooOptionsOf(text, version('odoo'));
    const option = options.get('limit_time_real');
    const at = option === undefined ? { file } : { file, at: option.valueSpan };
    const seconds = numberOption(options, 'limit_time_real') ?? ODOO_SECONDS;
    return { seconds, text: option?.text ?? '', at, isDefault: option === undefined };
  });
  if (limits.some(({ seconds }) => seconds <= 0)) return undefined;
  return limits.toSorted((a, b) => a.seconds - b.seconds)[0];
}
