import type { Rule } from '../../rule.ts';
import type { CronJob } from '@stackwright/syntax/crontab';

/** A time of day with a zone, as comments say it. */
const SAID =
  /\b(?:[01]?\d|2[0-3])(?::\d\d)?\s*(?:[ap]\.?m\.?\s*)?\(?(?<zone>UTC|GMT|PHT|SGT|CEST|CET|EST|EDT|PST|PDT|IST|JST|BST|(?:Asia|Europe|America|Africa|Australia|Pacific)\/\w+)\b/;

/** Debian's cron knows one zone, the host's. Source: Debian, cron(8); cronie's crontab(5) on CRON_TZ. */
export const rule = {
  id: 'no-assumed-cron-timezone',
  subject: 'crontab',
  severity: 'info',
  summary: 'The time zone of a job is said to cron, and not to readers only.',
  *check({ model }) {
    const moved = model.variables.find(({ name }) => name === 'TZ');
    const hasZone = model.variables.some(({ name }) => name === 'CRON_TZ');
    if (hasZone) return;
    if (
      moved !== undefined &&
      model.jobs.some((job) => isAtHour(job) && isBelow(job, moved.span.start.line))
    ) {
      yield {
        at: moved.span,
        what: 'TZ does not move the times of the jobs.',
        why: 'It is in the environment of the commands only: cron starts them by the clock of the host.',
        fix: 'Set the zone of the host (timedatectl), use systemd timers, or CRON_TZ where cron is cronie.',
      };
      return;
    }
    for (const comment of model.comments) {
      const zone = SAID.exec(comment.text)?.groups?.['zone'];
      const job = model.jobs.find(({ span }) => span.start.line === comment.span.start.line + 1);
      if (zone === undefined || job === undefined || !isAtHour(job)) continue;
      yield {
        at: job.when.span,
        what: `Nothing here says that this time is in ${zone}.`,
        why: 'cron goes by the clock of the host: on one with another zone the job runs hours away from what the comment says.',
        fix: 'Set the zone of the host (timedatectl), use systemd timers, or CRON_TZ where cron is cronie.',
        related: [{ message: 'the comment', at: comment.span }],
      };
    }
  },
} satisfies Rule<'crontab'>;

/** True when it matters which hour it is. */
function isAtHour({ schedule }: CronJob): boolean {
  return schedule !== undefined && schedule.hour.values.length < 24;
}

function isBelow({ span }: CronJob, line: number): boolean {
  return span.start.line > line;
}
