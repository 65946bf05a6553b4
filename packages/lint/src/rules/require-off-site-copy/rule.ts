import type { Rule } from '../../rule.ts';

/** Source: Odoo documentation, "Deploying Odoo", "Security". */
export const rule = {
  id: 'require-off-site-copy',
  subject: 'stack',
  severity: 'warning',
  summary: 'Where a recovery is promised, a copy survives the host.',
  *check({ model }) {
    const { objectives } = model.settings;
    const key = (['recovery-point', 'recovery-time'] as const).find(
      (name) => objectives?.[name] !== undefined,
    );
    if (key === undefined) return;
    for (const { deployment, offsite, path } of model.backups) {
      const { environment, host } = deployment;
      if (environment.kind !== 'production' || offsite !== undefined) continue;
      yield {
        at: ['objectives', key],
        what: `A recovery is promised, and the backups of \`${environment.id}\` are on \`${host.id}\` alone.`,
        why: 'The host that has to be recovered is the one that keeps them: what takes it takes them too.',
        fix: `Add \`offsite:\` to backups.${environment.id}: a bucket or a server with other credentials, better of another provider.`,
        related: [{ message: 'the backups', at: path, part: 'key' }],
      };
    }
  },
} satisfies Rule<'stack'>;
