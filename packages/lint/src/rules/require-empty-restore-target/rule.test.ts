import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'options that clear, make or only show',
      text: `#!/usr/bin/env bash
pg_restore --clean --if-exists -d shop shop.dump
pg_restore -C -d postgres shop.dump
pg_restore --list shop.dump
pg_restore -f shop.sql shop.dump
`,
    },
    {
      name: 'a directory that the script makes, and another archive',
      text: `#!/usr/bin/env bash
mkdir /var/lib/odoo/filestore/shop_restored
tar -xzf filestore.tar.gz -C /var/lib/odoo/filestore/shop_restored
`,
    },
    {
      name: 'an archive of addons',
      text: `#!/usr/bin/env bash
tar -xzf addons.tar.gz -C /opt/odoo
`,
    },
  ],
  reject: [
    {
      name: 'a database in a container, and a filestore',
      text: `#!/usr/bin/env bash
docker exec -i db pg_restore -U odoo -d shop < shop.dump
tar xzf filestore.tar.gz -C /var/lib/odoo/filestore/shop
`,
      found: [
        '2:1-2:57 This restores into whatever the database has already.',
        '3:1-3:57 This unpacks over the files that are there.',
      ],
    },
  ],
});
