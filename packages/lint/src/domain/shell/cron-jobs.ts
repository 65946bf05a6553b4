import type { CronJob } from '@stackwright/syntax/crontab';

/** Programs and names of scripts that copy, dump or rewrite much: backups and the care of databases. */
const HEAVY =
  /back-?up|pg_dump|pg_basebackup|mysqldump|mariadb-dump|\bdump|\brsync\b|\brestic\b|\bborg|\brclone\b|vacuum|reindex|\btar\s/i;

/** Of these, what keeps data: nobody may miss that it failed. */
const BACKUP =
  /back-?up|pg_dump|pg_basebackup|mysqldump|mariadb-dump|\brestic\s+[^|;]*backup|\bborg\s+create/i;

/** True when a job reads or writes much, by what its command says. */
export function isHeavy({ command }: CronJob): boolean {
  return HEAVY.test(command.shell) && !isLook(command.shell);
}

/** True when a job makes backups, by what its command says. */
export function isBackup({ command }: CronJob): boolean {
  return BACKUP.test(command.shell) && !isLook(command.shell);
}

/** Looking at backups, and cleaning up behind them, is light. */
function isLook(shell: string): boolean {
  return (
    /^\s*(?:find|ls|du|test|\[|rm|chown|chmod|echo)\b/.test(shell) ||
    /\bcheck|verify|monitor|--dry-run/.test(shell)
  );
}
