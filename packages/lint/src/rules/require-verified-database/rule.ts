import type { Rule } from '../../rule.ts';

/** Source: PostgreSQL documentation, libpq, "SSL Support", table "SSL Mode Descriptions". */
export const rule = {
  id: 'require-verified-database',
  subject: 'stack',
  severity: 'warning',
  summary: 'A database server elsewhere proves who it is.',
  *check({ model }) {
    for (const { id, kind, tls, path } of model.servers) {
      // A container is reached on a network that only its own host has.
      if (kind === 'container' || tls === 'verify-full' || tls === 'verify-ca') continue;
      const isPlain = tls === 'disable';
      yield {
        at: [...path, 'tls'],
        severity: isPlain ? 'error' : 'warning',
        what: isPlain
          ? `\`${id}\` is reached in clear text.`
          : `Nobody checks that \`${id}\` is who it says.`,
        why: isPlain
          ? 'Passwords and data can be read by whoever is on the way.'
          : '`require` encrypts, but takes any certificate: whoever is on the way can answer instead of the server.',
        fix: "Put the provider's CA file on the host, and write `tls: verify-full` and `ca-file: /…`.",
      };
    }
  },
} satisfies Rule<'stack'>;
