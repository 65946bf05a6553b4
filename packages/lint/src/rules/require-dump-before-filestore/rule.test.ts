import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a dump before and another behind',
      text: `#!/usr/bin/env bash
pg_dump -Fc shop > /backup/shop.dump
rsync -a /var/lib/odoo/filestore/ /backup/filestore/
pg_dump -Fc reader > /backup/reader.dump
`,
    },
    {
      name: 'functions, whose order is not that of the file',
      text: `#!/usr/bin/env bash
files() { tar -czf /backup/f.tar.gz /var/lib/odoo/filestore; }
database() { pg_dump -Fc shop > /backup/shop.dump; }
database
files
`,
    },
    {
      name: 'a restore of files, and a copy of something else',
      text: `#!/usr/bin/env bash
tar -xzf /backup/filestore.tar.gz -C /
rsync -a /etc/ /backup/filestore-settings
pg_dump -Fc shop > /backup/shop.dump
`,
    },
    {
      name: 'a text that hides places',
      text: `#!/usr/bin/env bash
bash -c "echo \\"a\\"; pg_dump shop > /b/s.sql; tar -czf /b/f.tgz /var/lib/odoo/filestore"
`,
    },
  ],
  reject: [
    {
      name: 'a mirror that deletes',
      text: `#!/usr/bin/env bash
rsync -a --delete /var/lib/odoo/filestore/ /backup/filestore/
pg_dump -Fc shop > /backup/shop.dump
`,
      found: ['2:1-2:62 The filestore is copied before the database is dumped.'],
    },
    {
      name: 'containers',
      text: `#!/usr/bin/env bash
docker run --rm -v shop:/data:ro alpine:3.22 tar czf - /data/filestore > /backup/f.tgz
docker exec db pg_dump -Fc shop > /backup/shop.dump
`,
      found: ['2:1-2:87 The filestore is copied before the database is dumped.'],
    },
  ],
});
