import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'WAL of seven days, which is what +6 keeps',
      text: `0 1 * * 0 pg_basebackup -D /backup/base/new -Ft -z
0 4 * * * find /backup/wal -type f -mtime +6 -delete
`,
    },
    {
      name: 'the more frequent of two base backups',
      text: `0 1 1 * * pg_basebackup -D /attic/base/new -Ft -z
0 1 * * * pg_basebackup -D /backup/base/new -Ft -z
0 4 * * * find /backup/wal -type f -mtime +2 -delete
`,
    },
    {
      name: 'base backups that are made elsewhere',
      text: `0 4 * * * find /backup/wal -type f -mtime +7 -delete
`,
    },
  ],
  reject: [
    {
      name: 'three days of WAL for a week',
      text: `@weekly /usr/bin/pg_basebackup -D /backup/base/new
0 4 * * * find /srv/pg_wal_archive/ -mtime +2 -exec rm {} +
`,
      found: ['2:11-2:60 WAL is kept for 3 days, and a base backup is made every 7.'],
    },
  ],
});
