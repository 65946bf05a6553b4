import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'other jobs, a log file, and a ping',
      text: `MAILTO=""
0 1 * * * /usr/local/bin/clean >/dev/null 2>&1
0 2 * * * /usr/local/bin/backup >>/var/log/backup.log 2>&1
0 3 * * * /usr/local/bin/backup-files >/dev/null 2>&1 && curl -fsS https://ping.example.com/attic
`,
    },
    {
      name: 'the output alone',
      text: `0 2 * * * /usr/local/bin/backup > /dev/null
`,
    },
  ],
  reject: [
    {
      name: 'nobody to mail to',
      text: `0 1 * * * /usr/local/bin/backup
MAILTO=""
0 2 * * * /usr/local/bin/backup-files
`,
      found: ['3:11-3:38 What this backup prints is mailed to nobody.'],
    },
    {
      name: 'the short form',
      text: `0 2 * * * pg_dump -Fc -f /backup/shop.dump shop &>/dev/null
`,
      found: ['1:11-1:60 What this backup prints is thrown away, errors included.'],
    },
  ],
});
