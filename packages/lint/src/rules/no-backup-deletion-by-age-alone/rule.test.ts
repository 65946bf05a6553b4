import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'other files, a look, and a job that deletes after it has made one',
      text: `0 5 * * * find /var/log/backup -name '*.log' -mtime +7 -delete
0 5 * * * find /srv/cache -type f -mtime +7 -delete
0 5 * * * find /backup -type f -mtime -1
0 5 * * * /usr/local/bin/backup-shop && find /backup -type f -mtime +7 -delete
`,
    },
  ],
  reject: [
    {
      name: 'each way to delete',
      text: `0 5 * * * find /srv/backups/shop -type f -mtime +7 -exec rm {} +
@daily /usr/bin/find /backup -mmin +10080 -print0 | xargs -0 rm -f
`,
      found: [
        '1:11-1:65 This deletes backups by their age, and nothing else.',
        '2:8-2:67 This deletes backups by their age, and nothing else.',
      ],
    },
  ],
});
