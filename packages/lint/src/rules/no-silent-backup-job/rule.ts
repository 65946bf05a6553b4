import { isBackup } from '../../domain/shell/cron-jobs.ts';
import type { Rule } from '../../rule.ts';

/** Everything that the command says goes nowhere. */
const DISCARDED =
  />\s*\/dev\/null\s+2>\s*(?:&\s*1|\/dev\/null)|&>\s*\/dev\/null|2>\s*\/dev\/null\s+1?>\s*\/dev\/null/;
/** Somebody is told in another way. */
const TELLS =
  /\|\||&&|;|\b(?:curl|wget|logger|mail|healthchecks?|cronitor|chronic|systemd-cat|systemctl|ping)\b|[^/]>\s*\/(?!dev\/null)/;

/** cron mails what a job prints, unless nothing is left or MAILTO is empty. Source: crontab(5). */
export const rule = {
  id: 'no-silent-backup-job',
  subject: 'crontab',
  severity: 'warning',
  summary: 'Somebody learns of it when a backup fails.',
  *check({ model }) {
    for (const job of model.jobs) {
      const { shell, span } = job.command;
      if (!isBackup(job)) continue;
      const discarded = DISCARDED.test(shell);
      const unmailed = job.environment['MAILTO'] === '';
      if (!discarded && !unmailed) continue;
      if (TELLS.test(shell.replace(DISCARDED, ''))) continue;
      yield {
        at: span,
        what: discarded
          ? 'What this backup prints is thrown away, errors included.'
          : 'What this backup prints is mailed to nobody.',
        why: 'cron tells of a failure by mailing what the job printed: this one can fail for months, until a backup is needed.',
        fix: 'Throw away the output alone (>/dev/null), set MAILTO, and let something notice when a run is missing.',
      };
    }
  },
} satisfies Rule<'crontab'>;
