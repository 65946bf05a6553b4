import { isHeavy } from '../../domain/shell/cron-jobs.ts';
import type { Rule } from '../../rule.ts';
import { CRON_FIELDS } from '@stackwright/syntax/crontab';
import type { CronJob } from '@stackwright/syntax/crontab';

/** A job that runs all the time meets the others anyway, and is no nightly one. */
const NIGHTLY_MINUTES = 12 * 60;

/** cron starts what is due one after another, without waiting. Source: cron(8), crontab(5). */
export const rule = {
  id: 'no-simultaneous-backups',
  subject: 'crontab',
  severity: 'info',
  summary: 'Jobs that read or write much do not start in the same minute.',
  *check({ model }) {
    const jobs = model.jobs.filter(
      (job) => isHeavy(job) && (job.intervalMinutes ?? 0) >= NIGHTLY_MINUTES,
    );
    for (const [index, job] of jobs.entries()) {
      const other = jobs.slice(0, index).find((before) => meet(before, job));
      if (other === undefined || shareLock(other, job)) continue;
      yield {
        at: job.command.span,
        what: 'This starts in the same minute as another heavy job.',
        why: 'Both read and write the same disk: each takes longer, and what answers customers meanwhile does too.',
        fix: 'Start it when the other one is done, or run both from one script, in order.',
        related: [{ message: 'and this one', at: other.command.span }],
      };
    }
  },
} satisfies Rule<'crontab'>;

/** True when some day has a minute at which both start; the days are compared field by field. */
function meet(a: CronJob, b: CronJob): boolean {
  const { schedule: one } = a;
  const { schedule: two } = b;
  if (one === undefined || two === undefined) return false;
  if (zoneOf(a) !== zoneOf(b)) return false;
  return CRON_FIELDS.every((field) =>
    one[field].values.some((value) => two[field].values.includes(value)),
  );
}

function zoneOf({ environment }: CronJob): string | undefined {
  return environment['CRON_TZ'];
}

/** With one lock the second waits, or leaves it. */
function shareLock(a: CronJob, b: CronJob): boolean {
  const [one, two] = [a, b].map(({ command }) => /\bflock\b[^/]*(\/\S+)/.exec(command.shell)?.[1]);
  return one !== undefined && one === two;
}
