import { headerOf, SECURITY_HEADERS } from '../../domain/nginx/nginx-headers.ts';
import type { Rule } from '../../rule.ts';
import { findNginx } from '@stackwright/syntax/nginx';

/**
 * Without `always` the header is added to 200, 201, 204, 206, 301, 302, 303, 304, 307 and 308 only.
 * Source: nginx.org, ngx_http_headers_module, add_header.
 */
export const rule = {
  id: 'require-always-on-headers',
  subject: 'nginx',
  severity: 'info',
  summary: 'Security headers are sent with errors too.',
  once: true,
  *check({ model }) {
    for (const { directive } of findNginx(model.directives, 'add_header')) {
      const [name, value, always] = directive.args;
      if (name === undefined || value === undefined || value.text === '') continue;
      if (always !== undefined || !SECURITY_HEADERS.includes(headerOf(directive))) continue;
      const { end } = value.span;
      yield {
        at: directive.span,
        what: `\`${name.text}\` is not sent with errors.`,
        why: 'nginx leaves headers without `always` out of every 4xx and 5xx answer, its own and those of the application.',
        fix: 'Put `always` behind the value.',
        fixes: [
          {
            description: 'Add `always`',
            safety: 'unsafe',
            edits: [{ span: { start: end, end }, text: ' always' }],
          },
        ],
      };
    }
  },
} satisfies Rule<'nginx'>;
