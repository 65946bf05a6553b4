import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a shell that is started with the option',
      text: `docker exec db bash -o pipefail -c 'pg_dump shop | gzip' > shop.sql.gz\n`,
    },
    {
      name: 'the status of each part, asked for',
      text: `#!/usr/bin/env bash
pg_dump shop | gzip > shop.sql.gz
[ "\${PIPESTATUS[0]}" = 0 ]
`,
    },
    {
      name: 'options that another script may set',
      text: `#!/usr/bin/env bash
. ./lib.sh
pg_dump shop | gzip > a
`,
    },
    {
      name: 'the first line',
      text: `#!/bin/bash -eo pipefail
pg_dump shop | gzip > a
`,
    },
    {
      name: 'the last command of a pipe',
      text: `#!/usr/bin/env bash
set -e
echo | pg_dump shop > a
`,
    },
  ],
  reject: [
    {
      name: 'a shell of its own, which has not the options of the script',
      text: `#!/usr/bin/env bash
set -euo pipefail
docker exec db sh -c 'pg_dump shop | gzip' > shop.sql.gz
`,
      found: ['3:23-3:35 Nobody sees when this pg_dump fails.'],
    },
    {
      name: 'a dump in a container',
      text: `#!/usr/bin/env bash
docker compose exec -T db pg_dump -U odoo shop | gzip > a
`,
      found: ['2:1-2:47 Nobody sees when this pg_dump fails.'],
    },
    {
      name: 'one behind sudo',
      text: `#!/usr/bin/env bash
sudo -u postgres pg_dumpall | zstd > a
`,
      found: ['2:1-2:28 Nobody sees when this pg_dumpall fails.'],
    },
  ],
});
