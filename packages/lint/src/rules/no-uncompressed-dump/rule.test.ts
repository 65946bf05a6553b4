import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'compression in the pipe',
      text: `#!/usr/bin/env bash
pg_dump shop | zstd > /backup/shop.sql.zst
`,
    },
    {
      name: 'compression by option',
      text: `#!/usr/bin/env bash
pg_dump -Z9 shop > /backup/shop.sql
`,
    },
    {
      name: 'a copy that is loaded at once',
      text: `#!/usr/bin/env bash
pg_dump shop > /srv/shop.sql
psql -v ON_ERROR_STOP=1 reader < /srv/shop.sql
`,
    },
    {
      name: 'options that nobody sees',
      text: `#!/usr/bin/env bash
pg_dump $PG_OPTS shop > /backup/shop.sql
`,
    },
  ],
  reject: [
    {
      name: 'a file by option',
      text: `#!/usr/bin/env bash
pg_dump --file "/backup/$(date +%F).sql" shop
`,
      found: ['2:16-2:41 This dump is kept as plain SQL.'],
    },
    {
      name: 'a whole cluster',
      text: `#!/usr/bin/env bash
docker exec db pg_dumpall -U postgres > /backup/all.sql
`,
      found: ['2:41-2:56 This dump is kept as plain SQL.'],
    },
  ],
});
