import type { Rule } from '../../rule.ts';

const BACKUPS = /back-?up|dumps?\b|\battic\b|\barchive/i;
/** Logs and temporary files may go, whatever comes after them. */
const NO_BACKUP = /\.log\b|\.tmp\b|\/(?:tmp|log|logs|cache)\b/;

/** A job of its own does not know whether the job that makes backups still does. Source: find(1). */
export const rule = {
  id: 'no-backup-deletion-by-age-alone',
  subject: 'crontab',
  severity: 'info',
  summary: 'Old backups are deleted by what makes new ones.',
  *check({ model }) {
    for (const { command } of model.jobs) {
      // What stands behind && runs when the rest went well.
      if (/&&|;/.test(command.shell)) continue;
      const [, directory] =
        /^\s*(?:sudo\s+)?(?:\/usr\/bin\/)?find\s+(\S+)/.exec(command.shell) ?? [];
      if (directory === undefined || !BACKUPS.test(directory) || NO_BACKUP.test(command.shell))
        continue;
      if (!/\s-[cm](?:time|min)\s/.test(command.shell)) continue;
      if (!/\s-delete\b|-exec\s+rm\b|xargs[^|]*\brm\b/.test(command.shell)) continue;
      yield {
        at: command.span,
        what: 'This deletes backups by their age, and nothing else.',
        why: 'When no new ones are made any more, it goes on: some days later the last one is gone.',
        fix: 'Delete at the end of the script that makes them, when it has made one, and keep some whatever their age.',
      };
    }
  },
} satisfies Rule<'crontab'>;
