import type { Rule } from '../../rule.ts';

const OFTEN_MINUTES = 15;
/** Programs that take as long as there is work, and do harm when two of them are at it. */
const LONG =
  /\b(?:rsync|pg_dump|pg_dumpall|mysqldump|mariadb-dump|rclone\s+(?:sync|copy|move)|aws\s+s3\s+(?:sync|cp|mv)|tar\s+-?\w*c\w*|odoo-bin|docker(?:-|\s+)compose\s+run)\b/;
const LOCKED =
  /\b(?:flock|lockfile|setlock|run-one|lckdo|dotlockfile|chpst\s+-l|pgrep|pidof|timeout|systemctl|systemd-run)\b/;

/** cron does not ask whether the last run is over. Source: flock(1). */
export const rule = {
  id: 'require-lock-for-frequent-job',
  subject: 'crontab',
  severity: 'warning',
  summary: 'A job that starts often and may take long does not run twice at a time.',
  *check({ model }) {
    for (const { command, intervalMinutes } of model.jobs) {
      if (intervalMinutes === undefined || intervalMinutes > OFTEN_MINUTES) continue;
      const program = LONG.exec(command.shell)?.[0];
      if (program === undefined || LOCKED.test(command.shell)) continue;
      yield {
        at: command.span,
        what: `A second ${program} starts after ${intervalMinutes} minutes, whether or not the first is done.`,
        why: 'On a slow day they pile up, slow each other down, and write the same files.',
        fix: 'Write `flock -n /run/lock/NAME COMMAND`: a run that finds the lock taken ends at once.',
      };
    }
  },
} satisfies Rule<'crontab'>;
