import { odooVhostsOf, isUncertain } from '../../domain/odoo/odoo-vhosts.ts';
import type { Rule } from '../../rule.ts';
import { childrenOf } from '@stackwright/syntax/nginx';

/** A file of a module other than web, as its pages ask for it. */
const OTHER = '/point_of_sale/static/src/img/logo.png';

/**
 * Every module of Odoo has static files, at `/<module>/static/`.
 * Source: Odoo documentation, "Deploying Odoo", Serving static files and attachments.
 */
export const rule = {
  id: 'no-unanchored-static-location',
  subject: 'nginx',
  severity: 'info',
  summary: "A location for Odoo's static files takes those of every module, and nothing else.",
  once: true,
  *check(context) {
    for (const vhost of odooVhostsOf(context)) {
      const other = vhost.levelsOf(OTHER);
      if (other === undefined || isUncertain(vhost, [vhost.server])) continue;
      for (const location of childrenOf(vhost.server, 'location')) {
        const [modifier, pattern] = location.args;
        if (location.file !== context.file || !modifier?.text.startsWith('~')) continue;
        if (pattern === undefined || !/^\/web\/static\b/.test(pattern.text)) continue;
        // Files of other modules may have a location of their own.
        if (other.at(-1) !== vhost.main.at(-1)) continue;
        yield {
          at: pattern.span,
          what: `\`${pattern.text}\` misses the static files of every module but web.`,
          why: 'They are at /<module>/static/. An expression without ^ also takes paths that only contain this one.',
          fix: 'Write `location ~ ^/[^/]+/static/.+$`.',
        };
      }
    }
  },
} satisfies Rule<'nginx'>;
