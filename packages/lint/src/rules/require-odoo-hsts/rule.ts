import { headerOf } from '../../domain/nginx/nginx-headers.ts';
import { isLocal, isUncertain, odooVhostsOf } from '../../domain/odoo/odoo-vhosts.ts';
import { isSecure } from '../../domain/nginx/nginx-vhosts.ts';
import type { Rule } from '../../rule.ts';
import { effectiveNginx } from '@stackwright/syntax/nginx';

const NAMES = ['strict-transport-security'];

/**
 * Odoo never sends the header itself. Source: Odoo documentation, "Deploying Odoo", HTTPS (sample);
 * RFC 6797, 6.1.
 */
export const rule = {
  id: 'require-odoo-hsts',
  subject: 'nginx',
  severity: 'warning',
  summary: 'A vhost of Odoo that speaks TLS tells browsers to keep to it.',
  *check(context) {
    for (const vhost of odooVhostsOf(context).filter((one) => !isLocal(one))) {
      if (!isSecure(vhost) || isUncertain(vhost, vhost.main)) continue;
      const sent = effectiveNginx([...vhost.around, ...vhost.main], 'add_header');
      if (sent.some((header) => NAMES.includes(headerOf(header)))) continue;
      yield {
        at: vhost.names[0]?.span ?? vhost.server.nameSpan,
        what: 'Browsers are not told to keep to HTTPS.',
        why: 'A first visit by http:// can be intercepted before the redirect, each time anew: the session and the password are then read along.',
        fix: 'Add `add_header Strict-Transport-Security "max-age=31536000" always;` where the other headers are added, once HTTPS works for good.',
      };
    }
  },
} satisfies Rule<'nginx'>;
