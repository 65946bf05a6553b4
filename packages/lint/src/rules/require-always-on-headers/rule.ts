import type { Rule } from '../../rule.ts';
import { findNginx } from '../../syntax/nginx/index.ts';

/** Headers that matter on error pages as on all others. */
const GUARDS = [
  'content-security-policy',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];

/**
 * Without `always` the header is added to 200, 201, 204, 206, 301, 302, 303, 304, 307 and 308 only.
 * Source: nginx.org, ngx_http_headers_module, add_header.
 */
export const rule = {
  id: 'require-always-on-headers',
  subject: 'nginx',
  severity: 'warning',
  summary: 'Security headers are sent with errors too.',
  *check({ model }) {
    for (const { directive } of findNginx(model.directives, 'add_header')) {
      const [name, value, always] = directive.args;
      if (name === undefined || value === undefined || value.text === '') continue;
      if (always !== undefined || !GUARDS.includes(name.text.toLowerCase())) continue;
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
