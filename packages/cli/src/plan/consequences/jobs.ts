import type { Compared, Consequence } from '../consequence.ts';
import { quoted } from './names.ts';

/** Schedules that somebody installed: cron and systemd read their own copies. */
export function jobConsequences({ artefacts }: Compared): readonly Consequence[] {
  const schedules = artefacts.filter(({ kind }) => kind === 'crontab' || kind === 'systemd');
  const folders = [...new Set(schedules.map(({ path }) => folderOf(path)))];
  return folders.map((where) => {
    const files = schedules.filter(({ path }) => folderOf(path) === where);
    const isGone = files.every(({ action }) => action === 'removed');
    const names = quoted(files.map(({ path }) => path.slice(where.length + 1)));
    return {
      kind: 'job',
      where,
      what: isGone
        ? `take down the installed copy of ${names}: it goes on running`
        : `install again what you use of ${names}; the first lines say how`,
    };
  });
}

/** The folder of the deployment: host and environment. */
function folderOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}
