import type { Rule } from '../../rule.ts';

/** Source: age(1); the off-site copy is made of the files as they are on the host. */
export const rule = {
  id: 'require-encrypted-off-site-copy',
  subject: 'stack',
  severity: 'warning',
  summary: 'What leaves the host is encrypted.',
  *check({ model }) {
    for (const { deployment, offsite, recipients, path } of model.backups) {
      if (offsite === undefined || recipients.length > 0) continue;
      yield {
        at: [...path, 'offsite'],
        part: 'key',
        what: `The backups of \`${deployment.environment.id}\` leave their host in the clear.`,
        why: 'Whoever reads the place, by a leaked key or a wrong setting, has every customer, price and password hash.',
        fix: 'Add `recipients:` with an age key, and keep its private half off this host.',
      };
    }
  },
} satisfies Rule<'stack'>;
