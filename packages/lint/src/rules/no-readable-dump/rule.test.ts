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
      name: 'a pipe that encrypts',
      text: `#!/usr/bin/env bash
pg_dump -Fc shop | age -r "$RECIPIENT" > /backup/shop.dump.age
`,
    },
    {
      name: 'a directory that pg_dump closes',
      text: `#!/usr/bin/env bash
pg_dump -Fd -f /backup/shop shop
`,
    },
    {
      name: 'a dump that leaves the host',
      text: `#!/usr/bin/env bash
pg_dump -Fc shop | ssh attic@192.0.2.9 'cat > shop.dump'
`,
    },
    {
      name: 'a script that reads its settings',
      text: `#!/usr/bin/env bash
. /etc/shop/backup.env
pg_dump -Fc shop > /backup/shop.dump
`,
    },
    {
      name: 'a dump of the schema',
      text: `#!/usr/bin/env bash
pg_dump --schema-only shop > schema.sql
`,
    },
  ],
  reject: [
    {
      name: 'a file behind a pipe, once in a script',
      text: `#!/usr/bin/env bash
docker exec db pg_dump shop | gzip > /backup/shop.sql.gz
docker exec db pg_dump reader | gzip > /backup/reader.sql.gz
`,
      found: ['2:38-2:57 Everybody on the host can read this dump.'],
    },
    {
      name: 'a file by option',
      text: `#!/usr/bin/env bash
pg_dump -Fc -f /backup/shop.dump shop
`,
      found: ['2:16-2:33 Everybody on the host can read this dump.'],
    },
  ],
});
