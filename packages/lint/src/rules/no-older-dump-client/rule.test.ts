import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = 'services:\n  db:\n    image: postgres:17.6\n';

testRule(rule, {
  accept: [
    {
      name: 'versions that nobody declares',
      text: `#!/usr/bin/env bash
docker run --rm postgres:15 pg_dump -h db.example.com shop > shop.sql
/usr/lib/postgresql/15/bin/pg_dump shop > shop.sql
`,
    },
    {
      name: 'a newer client, the server’s own one, and a program that is no dump',
      versions: { postgresql: '16' },
      text: `#!/usr/bin/env bash
docker run --rm postgres:17 pg_dump -h db.example.com shop > shop.sql
docker exec postgres:15 pg_dump shop > shop.sql
docker run --rm postgres:15 psql -h db.example.com -c 'SELECT 1'
/usr/lib/postgresql/16/bin/pg_dump shop > shop.sql
`,
    },
  ],
  reject: [
    {
      name: 'a declared version',
      versions: { postgresql: '16' },
      text: `#!/usr/bin/env bash
/usr/lib/postgresql/15/bin/pg_dump shop > shop.sql
docker run --rm docker.io/library/postgres:15-alpine pg_dumpall -h db.example.com > all.sql
`,
      found: [
        '2:1-2:35 This pg_dump is of PostgreSQL 15, and the server is 16.',
        '3:17-3:53 This pg_dump is of PostgreSQL 15, and the server is 16.',
      ],
    },
    {
      name: 'a server of a compose file, whatever else is declared',
      versions: { postgresql: '16' },
      beside: { 'compose.yaml': compose },
      text: `#!/usr/bin/env bash
docker run --rm --network shop postgres:16 pg_dump --host=db shop > shop.sql
`,
      found: ['2:32-2:43 This pg_dump is of PostgreSQL 16, and `db` is 17.'],
    },
  ],
});
