import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { differ } from './differ.ts';

test.each<[name: string, was: string, is: string, lines: readonly string[] | undefined]>([
  [
    'a job moves',
    '0 2 * * * root /srv/backup.sh --at 02:00\n',
    '0 3 * * * root /srv/backup.sh --at 03:00\n',
    ['~ job backup.sh: 02:00 every day → 03:00 every day'],
  ],
  [
    'a schedule of another shape',
    '0 2 * * * root a\n',
    '*/5 * * * 1 root a\n',
    ['~ job a: 02:00 every day → */5 * * * 1'],
  ],
  [
    'a time zone',
    'CRON_TZ=UTC\n0 2 * * * root a\n',
    'CRON_TZ=Asia/Manila\n0 2 * * * root a\n',
    ['~ job a: 02:00 every day UTC → 02:00 every day Asia/Manila'],
  ],
  [
    'a job comes and one goes',
    '@daily root a\n',
    '@hourly root b\n',
    ['- job a: @daily', '+ job b: @hourly'],
  ],
  ['another user', '@daily root a\n', '@daily odoo a\n', ['~ user of job a: root → odoo']],
  [
    'a command is not shown',
    '@daily root a --as rye\n',
    '@daily root a --as wheat\n',
    ['~ command of job a'],
  ],
  [
    'a variable is not shown',
    'MAILTO=rye\n@daily root a\n',
    'MAILTO=wheat\nX=1\n@daily root a\n',
    ['~ value of variable MAILTO', '+ variable X'],
  ],
  ['layout', '0 2 * * * root a\n', '# two\n0  2 * * *   root a\n', []],
  ['one that cron refuses', '@daily root a\n', '61 2 * * * root a\n', undefined],
])('%s', (_, was, is, lines) => {
  expect(told(differ.compare({ file: 'backup/backup.cron', was, is }))).toEqual(lines);
});
