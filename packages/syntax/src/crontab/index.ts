export type { CronJob, Crontab, CronVariable, CronWord } from './model.ts';
export { intervalMinutes } from './interval.ts';
export { CRON_FIELDS, NICKNAMES, readCronField } from './schedule.ts';
export type { CronField, CronFieldName, CronSchedule } from './schedule.ts';
export { readCrontab } from './read-crontab.ts';
