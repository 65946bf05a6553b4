import { exactSeconds, parseDuration } from '@stackwright/schema';
import type { BackupPlan, BackupTier } from '@stackwright/schema';
import type { Rule } from '../../rule.ts';

const DAY = 86_400;
const EVERY: Readonly<Record<BackupTier['id'], number>> = {
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 31 * DAY,
};
const AT = ['objectives', 'recovery-point'];

/** What is lost at worst is what was written since the last copy; dumps are no base for WAL. */
export const rule = {
  id: 'require-reachable-recovery-point',
  subject: 'stack',
  severity: 'error',
  summary: 'The backups run at least as often as the recovery point asks for.',
  *check({ model }) {
    const { objectives, backups = {} } = model.settings;
    const wanted = objectives?.['recovery-point'];
    const duration = wanted === undefined ? undefined : parseDuration(wanted);
    const seconds = duration && exactSeconds(duration);
    if (seconds === undefined) return;
    const by = objectives?.['recovery-point-by'];
    for (const plan of model.backups) {
      const { environment } = plan.deployment;
      if (environment.kind !== 'production') continue;
      const pointInTime = backups[environment.id]?.['point-in-time'] !== undefined;
      const lost = plan.databases.find(
        ({ database: { server } }) =>
          server.kind === 'container' || (!pointInTime && by === undefined),
      );
      const gap = gapOf(plan.tiers.map(({ id }) => id));
      if (lost !== undefined && gap > seconds) {
        yield {
          at: AT,
          ...(by !== undefined && { severity: 'warning' }),
          what: `A recovery point of ${wanted} is not reached: the database \`${lost.database.name}\` is dumped ${rhythm(gap)}.`,
          why: 'All that was written since the last dump is lost. Archived WAL does not help: it needs a base backup of the files, and a dump is none.',
          fix: 'Declare the point-in-time recovery of a managed server, or the recovery point that the dumps give.',
          related: [{ message: 'the backups', at: plan.path, part: 'key' }],
        };
      }
      const files = worstFiles(plan);
      if (files === undefined || gapOf(files.tiers) <= seconds) continue;
      yield {
        at: AT,
        severity: 'warning',
        what: `A recovery point of ${wanted} does not hold for \`${files.id}\`, which is copied ${rhythm(gapOf(files.tiers))}.`,
        why: 'A database that is restored to a later moment names files that no copy has.',
        fix: 'Say what holds for files, copy them more often, or keep them in object storage with versions.',
        related: [{ message: 'the files', at: files.path, part: 'key' }],
      };
    }
  },
} satisfies Rule<'stack'>;

function gapOf(tiers: readonly BackupTier['id'][]): number {
  return tiers.length === 0 ? Infinity : Math.min(...tiers.map((tier) => EVERY[tier]));
}

function worstFiles({ files }: BackupPlan) {
  return files.toSorted((a, b) => gapOf(b.tiers) - gapOf(a.tiers))[0];
}

function rhythm(gap: number): string {
  if (gap === DAY) return 'once a day';
  return Number.isFinite(gap) ? `every ${gap / DAY} days` : 'never';
}
