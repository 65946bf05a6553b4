import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a server that is named inside of the container',
      text: `export PGHOST=db.example.net
docker exec db sh -c 'PGHOST=db.example.net pg_dump shop'
docker exec db env PGHOST=db.example.net pg_dump shop
`,
    },
    {
      name: 'a variable that is handed over',
      text: `#!/usr/bin/env bash
export PGHOST=db.example.net
docker exec -e PGHOST postgres pg_dump shop > a
`,
    },
    {
      name: 'a host that is named',
      text: `#!/usr/bin/env bash
export PGHOST=db.example.net
docker exec postgres pg_dump -h db.example.net shop > a
`,
    },
    {
      name: 'a container, and nothing else said',
      text: `#!/usr/bin/env bash
docker exec postgres pg_dump shop > a
`,
    },
    {
      name: 'the socket',
      text: `#!/usr/bin/env bash
PGHOST=/run/postgresql
docker exec postgres pg_dump shop > a
`,
    },
    {
      name: 'a server of another host',
      text: `#!/usr/bin/env bash
export PGHOST=db.example.net
ssh pi.example.org 'docker exec postgres pg_dump shop' > a
`,
    },
  ],
  reject: [
    {
      name: 'a variable without export',
      text: `#!/usr/bin/env bash
PGHOST=192.0.2.20
PGHOST=$PGHOST docker exec -i db pg_dump shop > a
`,
      found: ['3:1-3:50 This dump is made inside db, where PGHOST is not set.'],
    },
    {
      name: 'a container that production does not use',
      text: `#!/usr/bin/env bash
docker compose exec -T postgres pg_dump shop > a
`,
      beside: {
        'stack.yaml':
          'stack: bakery\nversion: 1\nhosts: { oven: { address: 192.0.2.10, memory: 8g, vcpus: 4 } }\nenvironments: { production: { host: oven, odoo: { database: odoo } } }\nodoo: { series: "18.0" }\ndatabases: { flour: { version: 16, kind: managed, host: db.example.net, tls: require, databases: { odoo: {} } } }\n',
      },
      found: ['2:1-2:49 This dumps the server in postgres, which production does not use.'],
    },
  ],
});
