import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { differ } from './differ.ts';

const PASSWORD = ['wet', 'ink'].join('-');

test.each<[name: string, was: string, is: string, lines: readonly string[] | undefined]>([
  ['an option', 'workers = 2', 'workers = 4', ['~ workers: 2 → 4']],
  ['spelling and layout', 'Workers: 2', '\n# two\nworkers =   2', []],
  ['one more and one less', 'workers = 2', 'list_db = False', ['- workers: 2', '+ list_db: False']],
  [
    'a password is named, not shown',
    `admin_passwd = ${PASSWORD}\ndb_password = a`,
    `admin_passwd = other`,
    ['- db_password', '~ admin_passwd'],
  ],
  [
    'another section',
    '[queue_job]\nchannels = 1',
    '[queue_job]\nchannels = 2',
    ['~ queue_job.channels: 1 → 2'],
  ],
  ['a text that Python refuses', 'workers = 2', 'workers', undefined],
])('%s', (_, was, is, lines) => {
  const whole = (text: string) => (text.startsWith('[') ? text : `[options]\n${text}`);
  const changes = differ.compare({
    file: 'odoo.conf',
    was: `${whole(was)}\n`,
    is: `${whole(is)}\n`,
  });

  expect(told(changes)).toEqual(lines);
  expect(JSON.stringify(changes) ?? '').not.toContain(PASSWORD);
});
