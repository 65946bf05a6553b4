import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a dump of all databases, which makes the role again',
      text: 'psql -U odoo < all.sql\n',
      beside: { 'save.sh': 'pg_dumpall -U odoo > all.sql\n' },
    },
    {
      name: 'a statement',
      text: `#!/usr/bin/env bash
psql -c 'SELECT 1'
`,
    },
    {
      name: 'a script of its own',
      text: `#!/usr/bin/env bash
psql shop <<SQL
SELECT 1;
SQL
`,
    },
    {
      name: 'a script of its own through a pipe',
      text: `#!/usr/bin/env bash
cat << SQL | psql shop
SELECT 1;
SQL
`,
    },
  ],
  reject: [
    {
      name: 'one database beside a dump of all',
      text: 'psql -U odoo shop < shop.sql\n',
      beside: { 'save.sh': 'pg_dumpall -U odoo > all.sql\n' },
      found: ['1:1-1:29 This psql goes on behind errors.'],
    },
    {
      name: 'a text for another shell',
      text: `docker exec db bash -c 'gunzip -c a.gz | psql shop'\n`,
      found: ['1:42-1:51 This psql goes on behind errors.'],
    },
    {
      name: 'a file',
      text: `#!/usr/bin/env bash
psql shop < shop.sql
`,
      found: ['2:1-2:21 This psql goes on behind errors.'],
    },
    {
      name: 'an option',
      text: `#!/usr/bin/env bash
docker exec -i db psql -U odoo -f /shop.sql
`,
      found: ['2:1-2:44 This psql goes on behind errors.'],
    },
  ],
});
