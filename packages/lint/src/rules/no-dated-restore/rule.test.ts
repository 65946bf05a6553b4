import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a release, a name that is made, and a port',
      text: `#!/usr/bin/env bash
tar -xzf odoo_18.0.20260301.tar.gz
pg_restore -d shop_new "/backup/shop-$(date +%F).dump"
psql -p 20260301 < /backup/shop.sql
`,
    },
    {
      name: 'a backup that is made',
      text: `#!/usr/bin/env bash
tar -czf /backup/filestore-20260301.tar.gz /var/lib/odoo/filestore
`,
    },
  ],
  reject: [
    {
      name: 'each way to read a file',
      text: `#!/usr/bin/env bash
psql -v ON_ERROR_STOP=1 shop_new < /backup/shop_20260301.sql
gunzip -c /backup/2026_03_01/shop.sql.gz | psql -v ON_ERROR_STOP=1 shop_new
tar xzf /backup/filestore-2026-03-01.tgz -C /srv/new
`,
      found: [
        '2:36-2:61 This restores the backup of a fixed day.',
        '3:11-3:41 This restores the backup of a fixed day.',
        '4:9-4:41 This restores the backup of a fixed day.',
      ],
    },
  ],
});
