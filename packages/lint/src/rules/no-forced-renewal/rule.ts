import type { Rule } from '../../rule.ts';
import { hasOption } from '@stackwright/syntax/shell-calls';

/** Five certificates for the same names in seven days. Source: letsencrypt.org, "Rate Limits". */
export const rule = {
  id: 'no-forced-renewal',
  subject: 'commands',
  severity: 'warning',
  summary: 'Certificates are renewed when it is time, and not on every run.',
  *check({ model }) {
    for (const { name, args } of model.calls) {
      if (name !== 'certbot' || hasOption(args, '--dry-run', '--staging', '--test-cert')) continue;
      const forced = args.find(({ value }) =>
        ['--force-renewal', '--force-renew', '--renew-by-default'].includes(value),
      );
      if (forced === undefined) continue;
      yield {
        at: forced.span,
        what: `${forced.value} asks for a new certificate on every run.`,
        why: "Let's Encrypt issues five for the same names in seven days. Then nothing can be renewed for days, in an emergency too.",
        fix: 'Leave it out: certbot renews in time. Try a change with --dry-run.',
      };
    }
  },
} satisfies Rule<'commands'>;
