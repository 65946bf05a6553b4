import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a part of another script',
      text: `pg_dump -Fc shop > /backup/shop.dump
find /backup -type f -mtime +7 -delete
`,
    },
    {
      name: 'a directory that is elsewhere',
      text: `#!/usr/bin/env bash
pg_dump -Fc shop > /mnt/attic/shop.dump
find /mnt/attic -type f -mtime +7 -delete
`,
    },
    {
      name: 'a dump that somebody wanted once',
      text: `#!/usr/bin/env bash
pg_dump -Fc shop > /tmp/shop.dump
`,
    },
    {
      name: 'a script that may copy',
      text: `#!/usr/bin/env bash
pg_dump -Fc shop > /backup/shop.dump
/usr/local/bin/ship.sh
find /backup -type f -mtime +7 -delete
`,
    },
  ],
  reject: [
    {
      name: 'a rotation by rm',
      text: `#!/usr/bin/env bash
docker exec db pg_dump -Fc shop > /backup/shop.dump
find /backup -type f -mtime +7 -exec rm {} +
`,
      found: ['2:35-2:52 These backups stay on the host that they are made on.'],
    },
  ],
});
