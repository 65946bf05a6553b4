import type { FileModels } from '@stackwright/lint';
import type { Change } from '../../change.ts';
import { matchKeyed, numbered } from '../../compare/keyed.ts';
import { compareVariables } from '../../compare/variables.ts';
import type { Variable } from '../../compare/variables.ts';
import { differOf } from '../../differ.ts';

type Crontab = FileModels['crontab'];
type Job = Crontab['jobs'][number];

/** Jobs of a crontab: `job backup.sh: 02:00 every day → 03:00 every day`. Variables are named, not shown. */
export const differ = differOf('crontab', (was, is) => [
  ...compareJobs(was, is),
  ...compareVariables(variablesOf(was), variablesOf(is)),
]);

function compareJobs(was: Crontab, is: Crontab): readonly Change[] {
  const { added, removed, common } = matchKeyed(jobsOf(was), jobsOf(is));
  return [
    ...removed.map(([what, job]): Change => ({ action: 'removed', what, was: timeOf(job) })),
    ...common.flatMap(([what, before, after]): readonly Change[] => [
      ...(timeOf(before) === timeOf(after)
        ? []
        : [{ action: 'changed', what, was: timeOf(before), is: timeOf(after) } as const]),
      ...(before.user?.text === after.user?.text
        ? []
        : [changed(`user of ${what}`, before.user?.text ?? 'none', after.user?.text ?? 'none')]),
      // Its arguments say the time again; what else they hold is nobody's business here.
      ...(before.command.text === after.command.text || timeOf(before) !== timeOf(after)
        ? []
        : [{ action: 'changed', what: `command of ${what}` } as const]),
    ]),
    ...added.map(([what, job]): Change => ({ action: 'added', what, is: timeOf(job) })),
  ];
}

function changed(what: string, was: string, is: string): Change {
  return { action: 'changed', what, was, is };
}

/** A job is known by its program: times and arguments change. */
function jobsOf({ jobs }: Crontab): readonly (readonly [string, Job])[] {
  return numbered(
    jobs.map((job) => {
      const [program = ''] = job.command.shell.trim().split(/\s+/);
      return [`job ${program.split('/').at(-1)}`, job] as const;
    }),
  );
}

/** Variables that set the clock of the jobs below them are part of each job's time. */
const CLOCK = ['CRON_TZ', 'TZ'];

function timeOf({ when, fields, environment }: Job): string {
  const zone = CLOCK.map((name) => environment[name]).find((value) => value !== undefined);
  const time =
    fields === undefined ? when.text : (dailyTime(fields) ?? when.text.replaceAll(/\s+/g, ' '));
  return zone === undefined ? time : `${time} ${zone}`;
}

function dailyTime(fields: NonNullable<Job['fields']>): string | undefined {
  const { minute, hour, dayOfMonth, month, dayOfWeek } = fields;
  const isDaily = [dayOfMonth, month, dayOfWeek].every(({ text }) => text === '*');
  if (!isDaily || !/^\d+$/.test(minute.text) || !/^\d+$/.test(hour.text)) return undefined;
  return `${hour.text.padStart(2, '0')}:${minute.text.padStart(2, '0')} every day`;
}

function variablesOf({ variables }: Crontab): readonly Variable[] {
  return variables
    .filter(({ name }) => !CLOCK.includes(name))
    .map(({ name, value }) => [name, value]);
}
