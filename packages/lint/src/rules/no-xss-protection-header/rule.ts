import type { Rule } from '../../rule.ts';
import { findNginx } from '@stackwright/syntax/nginx';

/**
 * No current browser has the filter; older ones could be made to leak by it.
 * Source: OWASP, HTTP Headers Cheat Sheet; MDN, X-XSS-Protection.
 */
export const rule = {
  id: 'no-xss-protection-header',
  subject: 'nginx',
  severity: 'info',
  summary: 'X-XSS-Protection is not sent, or is 0.',
  once: true,
  *check({ model }) {
    for (const { directive } of findNginx(model.directives, 'add_header')) {
      const [name, value] = directive.args;
      if (name?.text.toLowerCase() !== 'x-xss-protection') continue;
      if (value === undefined || !value.text.trim().startsWith('1')) continue;
      yield {
        at: directive.span,
        what: '`X-XSS-Protection` switches on a filter that is itself a hole.',
        why: 'Browsers took it away because pages could be made to leak through it; the few that still have it are better off without.',
        fix: 'Take the line away, or send 0. Content-Security-Policy is what protects today.',
        fixes: [
          {
            description: 'Send 0',
            safety: 'safe',
            edits: [{ span: value.span, text: '0' }],
          },
        ],
      };
    }
  },
} satisfies Rule<'nginx'>;
