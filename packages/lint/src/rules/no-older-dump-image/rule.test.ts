import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a newer client, a server elsewhere, and a service that dumps nothing',
      text: `services:
  db:
    image: postgres:16.10
  newer:
    image: prodrigestivill/postgres-backup-local:17
    environment: [POSTGRES_HOST=db]
  elsewhere:
    image: prodrigestivill/postgres-backup-local:15
    environment: [POSTGRES_HOST=db.example.com]
  migrate:
    image: postgres:15.14
    command: psql -h db -c 'SELECT 1'
`,
    },
    {
      name: 'a version that nobody knows',
      text: `services:
  db:
    image: postgres:\${PG}
  attic:
    image: prodrigestivill/postgres-backup-local:15
    environment: { POSTGRES_HOST: db }
`,
    },
  ],
  reject: [
    {
      name: 'an image for backups, and an option',
      text: `services:
  db:
    image: postgres:17-alpine
  attic:
    image: prodrigestivill/postgres-backup-local:16-alpine
    environment:
      POSTGRES_HOST: \${DB_HOST:-db}
  cellar:
    image: postgres:16
    entrypoint: [sh, -c, "while sleep 1d; do pg_dump -h db shop > /backup/shop.sql; done"]
`,
      found: [
        '5:12-5:59 `attic` dumps with PostgreSQL 16, and `db` is 17.',
        '9:12-9:23 `cellar` dumps with PostgreSQL 16, and `db` is 17.',
      ],
    },
  ],
});
