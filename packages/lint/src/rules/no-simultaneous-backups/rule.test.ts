import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'other minutes, other days, and light jobs',
      text: `5 2 * * * /usr/local/bin/backup-database
10 2 * * * /usr/local/bin/backup-files
0 4 * * 1 restic backup /srv
0 4 * * 2 vacuumdb --all
0 5 * * * find /backup -mtime +7 -delete
0 5 * * * /usr/local/bin/backup-mail
`,
    },
    {
      name: 'one lock for both, and another time zone',
      text: `0 2 * * * flock /run/lock/attic /usr/local/bin/backup-database
0 2 * * * flock /run/lock/attic /usr/local/bin/backup-files
CRON_TZ=Asia/Manila
0 2 * * * /usr/local/bin/backup-mail
`,
    },
    {
      name: 'a job that runs all the time',
      text: `*/5 * * * * rsync -a /srv/shop/ /srv/attic/
0 2 * * * /usr/local/bin/backup-database
`,
    },
  ],
  reject: [
    {
      name: 'a nickname, and a list of hours that has the other',
      text: `@daily /usr/local/bin/backup-database
0 0,12 * * * rsync -a /srv/shop/ attic:shop
`,
      found: ['2:14-2:44 This starts in the same minute as another heavy job.'],
    },
  ],
});
