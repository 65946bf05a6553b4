import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'another directory',
      text: `#!/usr/bin/env bash
find /tmp -type f -mtime +7 -delete
pg_dump -Fc shop > /backup/shop.dump
`,
    },
    {
      name: 'a function that is called later',
      text: `#!/usr/bin/env bash
clean() { find /backup -type f -mtime +7 -delete; }
pg_dump -Fc shop > /backup/shop.dump
clean
`,
    },
    {
      name: 'a directory of another host',
      text: `#!/usr/bin/env bash
ssh pi.example.org 'find /backup -type f -mtime +7 -delete'
pg_dump -Fc shop > /backup/shop.dump
`,
    },
  ],
  reject: [
    {
      name: 'a directory by variable',
      text: `#!/usr/bin/env bash
find "$ATTIC" -type f -mtime +7 -exec rm {} +
docker exec db pg_dump shop | gzip > "$ATTIC/shop.sql.gz"
`,
      found: ['2:1-2:46 Old backups are deleted before a new one is made.'],
    },
  ],
});
