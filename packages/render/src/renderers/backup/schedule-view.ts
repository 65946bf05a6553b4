import type { BackupPlan } from '@stackwright/schema';

/** One job in cron's words and in systemd's. */
export interface JobView {
  readonly title: string;
  readonly script: string;
  readonly timezone: string;
  /** `HH:MM`. */
  readonly at: string;
  readonly hour: number;
  readonly minute: number;
  /** cron's day of the month and day of the week. */
  readonly day: string;
  readonly weekday: string;
  /** systemd's `OnCalendar=`, without the time zone. */
  readonly calendar: string;
}

/** The day after a promotion, so that each drill finds a fresh weekly or monthly set. */
const RHYTHMS = {
  day: { day: '*', weekday: '*', date: '*-*-*' },
  week: { day: '*', weekday: '2', date: 'Tue *-*-*' },
  month: { day: '2', weekday: '*', date: '*-*-02' },
} as const;

/** The nightly job. */
export function backupJob({ deployment, schedule }: BackupPlan): JobView {
  return job('Backup', `${deployment.directory}/backup/backup.sh`, 'day', schedule);
}

/** The restore drill, where the plan has one. */
export function drillJob({ deployment, drill }: BackupPlan): JobView | undefined {
  if (drill === undefined) return undefined;
  return job('Restore drill', `${deployment.directory}/backup/drill.sh`, drill.every, drill);
}

function job(
  title: string,
  script: string,
  every: keyof typeof RHYTHMS,
  { at, timezone }: BackupPlan['schedule'],
): JobView {
  const { day, weekday, date } = RHYTHMS[every];
  const [hour = Number.NaN, minute = Number.NaN] = at.split(':').map(Number);
  return { title, script, timezone, at, hour, minute, day, weekday, calendar: `${date} ${at}:00` };
}
