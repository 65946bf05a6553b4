import type { Rule } from '../../rule.ts';
import type { CronJob } from '@stackwright/syntax/crontab';

const DAY_MINUTES = 1440;
const BASE = /\bpg_basebackup\b/;
/** A find in a directory of WAL, with the age from which it deletes. */
const DELETION =
  /\bfind\s+\S*(?:wal|pg_xlog)\S*\s[^|;&]*-mtime\s+\+(\d+)\b[^;&]*(?:-delete\b|\brm\b)/i;

/** Source: PostgreSQL documentation, "Continuous Archiving and Point-in-Time Recovery". */
export const rule = {
  id: 'no-wal-younger-than-base-backup',
  subject: 'crontab',
  severity: 'error',
  summary: 'Archived WAL reaches back to the last base backup.',
  *check({ model }) {
    const bases = model.jobs.filter(({ command }) => BASE.test(command.shell));
    const base = bases.find((job) => days(job) === Math.min(...bases.map(days)));
    if (base === undefined) return;
    for (const { command } of model.jobs) {
      const age = DELETION.exec(command.shell)?.[1];
      // +7 is more than seven whole days, which is eight.
      const kept = age === undefined ? undefined : Number(age) + 1;
      if (kept === undefined || kept >= days(base)) continue;
      yield {
        at: command.span,
        what: `WAL is kept for ${kept} days, and a base backup is made every ${days(base)}.`,
        why: 'WAL is applied from the base backup on, without a gap: on most days the beginning is deleted, and nothing can be recovered.',
        fix: `Keep WAL for ${days(base)} days and as long as the oldest base backup, or make base backups more often.`,
        related: [{ message: 'the base backup', at: base.command.span }],
      };
    }
  },
} satisfies Rule<'crontab'>;

/** The largest gap between two runs in days; unknown ones are none. */
function days({ intervalMinutes }: CronJob): number {
  return Math.ceil((intervalMinutes ?? 0) / DAY_MINUTES);
}
