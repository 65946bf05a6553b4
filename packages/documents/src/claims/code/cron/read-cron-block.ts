import { findValues } from '../../../value/find-values.ts';
import { linesOf } from '../../../markup/lines.ts';
import type { Line } from '../../../markup/lines.ts';
import type { Draft } from '../draft.ts';
import { thingNamed } from '../names.ts';
import { said } from '../said.ts';
import type { Target } from '../said.ts';
import type { Scene } from '../scene.ts';

const JOB =
  /^\s*(?:@(?:hourly|daily|midnight|weekly|monthly)|[\d*][\d*,/-]*(?:\s+[\d*A-Za-z][\w*,/-]*){4})\s+(\S.*)$/;
const ZONE = /^\s*(?:CRON_TZ|TZ)\s*=\s*(["']?)([\w/+-]+)\1\s*$/;
/** Commands that make a backup. */
const BACKUP = /backup|pg_dump|\bdump|restic|borg/i;
/** Commands that only look at backups, move or remove them. */
const AFTER =
  /-mtime|-delete|prune|clean|rotate|purge|expire|check|verify|monitor|alert|sync|upload|rclone|report|weekly|monthly/i;
const DRILL = /restore|drill/i;

/** True for a line of a crontab with its command. */
export function isCronLine(line: string): boolean {
  return JOB.test(line);
}

/** Lines of a crontab whose command names a backup or a drill of one: when it runs, and in which timezone. */
export function readCronBlock(text: string, scene: Scene): readonly Draft[] {
  const lines = linesOf(text);
  const jobs = lines.flatMap((line) => jobSaid(scene, line));
  if (jobs.length === 0) return [];
  const zones = lines.flatMap(({ text: line, start }) => {
    const match = ZONE.exec(line);
    const zone = match?.[2];
    if (match === null || zone === undefined) return [];
    const at = start + line.indexOf(zone, line.indexOf('='));
    return said(scene, backupTarget(scene, at), 'timezone', { text: zone, start: at });
  });
  return [...jobs, ...zones];
}

function jobSaid(scene: Scene, { text: line, start }: Line): readonly Draft[] {
  const command = JOB.exec(line)?.[1];
  if (command === undefined) return [];
  const at = line.length - line.trimStart().length;
  const [found] = findValues(line.slice(0, line.length - command.length));
  if (found?.value.kind !== 'schedule' || found.start !== at) return [];
  const { value } = found;
  const place = { start: start + found.start, end: start + found.end };
  const target = backupTarget(scene, place.start);
  if (DRILL.test(command)) return [{ ...target, attribute: 'drill-interval', value, ...place }];
  // A weekly or monthly copy beside the nightly one has an hour of its own.
  const isNightly = BACKUP.test(command) && !AFTER.test(command) && value.every === 86_400;
  return isNightly ? [{ ...target, attribute: 'backup-time', value, ...place }] : [];
}

/** The backups of the environment that the words around name, where a stack has only those. */
function backupTarget(scene: Scene, at: number): Target {
  const environment = scene.environmentAt(at);
  const named = thingNamed(scene.scope, 'backup', ['backup'], environment);
  const subject = named?.subject ?? scene.subjectFor('backup-time', at);
  return { subject, environment, sure: named === undefined ? 'likely' : 'certain' };
}
