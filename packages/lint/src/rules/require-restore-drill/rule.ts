import type { Rule } from '../../rule.ts';

/** Source: Google SRE book, Data Integrity, "Revisit and Reexamine". */
export const rule = {
  id: 'require-restore-drill',
  subject: 'stack',
  severity: 'warning',
  summary: 'Where a recovery time is promised, restores are tried.',
  *check({ model }) {
    const { objectives, backups = {} } = model.settings;
    const wanted = objectives?.['recovery-time'];
    if (wanted === undefined) return;
    for (const { deployment, path } of model.backups) {
      const { environment } = deployment;
      if (environment.kind !== 'production') continue;
      if (backups[environment.id]?.drill !== undefined) continue;
      yield {
        at: ['objectives', 'recovery-time'],
        what: `A recovery within ${wanted} is promised, and no restore of \`${environment.id}\` is ever tried.`,
        why: 'How long a restore takes, and whether one works at all, is known to whoever did it last: a drill measures both.',
        fix: `Add \`drill: { every: week }\` to backups.${environment.id}.`,
        related: [{ message: 'the backups', at: path, part: 'key' }],
      };
    }
  },
} satisfies Rule<'stack'>;
