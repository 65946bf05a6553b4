import { headerOf } from '../../domain/nginx/nginx-headers.ts';
import { isLocal, isUncertain, odooVhostsOf, servesFiles } from '../../domain/odoo/odoo-vhosts.ts';
import { ownPlace } from '../../domain/nginx/nginx-vhosts.ts';
import type { Rule } from '../../rule.ts';
import { effectiveNginx, walkNginx } from '@stackwright/syntax/nginx';

/** With either of them Odoo knows its name; it reads the second in proxy mode. */
const NAMES = ['host', 'x-forwarded-host'];

/**
 * nginx tells an upstream `$proxy_host`, the name in proxy_pass, unless it is told to say another.
 * Source: nginx.org, ngx_http_proxy_module, proxy_set_header.
 */
export const rule = {
  id: 'require-odoo-host-header',
  subject: 'nginx',
  severity: 'error',
  summary: 'Odoo is told the name that the browser asked for.',
  *check(context) {
    for (const vhost of odooVhostsOf(context).filter((one) => !isLocal(one))) {
      for (const { directive, within } of walkNginx(vhost.server.block ?? [], [vhost.server])) {
        if (directive.name !== 'proxy_pass' || vhost.portOf(directive) !== 8069) continue;
        if (isUncertain(vhost, within) || servesFiles(within)) continue;
        const sent = effectiveNginx([...vhost.around, ...within], 'proxy_set_header');
        if (sent.some((header) => NAMES.includes(headerOf(header)))) continue;
        const name = directive.args[0]?.text.replace(/^https?:\/\//, '') ?? '';
        yield {
          at: ownPlace(directive, vhost),
          what: `Odoo is told that its name is \`${name}\`.`,
          why: 'No Host is set here, so nginx says the name that stands in proxy_pass. Links in mails and redirects lead there, and `dbfilter` sees it.',
          fix: 'Add `proxy_set_header Host $http_host;` and `proxy_set_header X-Forwarded-Host $http_host;` beside the other headers of this level.',
        };
      }
    }
  },
} satisfies Rule<'nginx'>;
