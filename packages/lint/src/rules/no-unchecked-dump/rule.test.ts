import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a dump whose status is that of the text',
      text: `docker exec db sh -c 'cd /backup && pg_dump shop > a.sql' || exit 1\n`,
    },
    {
      name: 'a dump that is tested',
      text: `#!/usr/bin/env bash
if pg_dump shop > a; then echo done; fi
`,
    },
    {
      name: 'a dump that stops the script',
      text: `#!/usr/bin/env bash
pg_dump shop > a || exit 1
echo done
`,
    },
    {
      name: "the last command, whose status is the script's",
      text: `#!/usr/bin/env bash
pg_dump shop > a
`,
    },
    {
      name: 'a status that is asked for',
      text: `#!/usr/bin/env bash
pg_dump shop > a
if [ $? -ne 0 ]; then exit 1; fi
`,
    },
  ],
  reject: [
    {
      name: 'a text for another shell, which has not the options of the script',
      text: `#!/usr/bin/env bash
set -e
docker exec db sh -c 'pg_dump shop > /backup/a.sql; echo done'
`,
      found: ['3:23-3:51 The script goes on when this pg_dump fails.'],
    },
    {
      name: 'a script that goes on',
      text: `#!/usr/bin/env bash
pg_dump shop > a
echo done
`,
      found: ['2:1-2:17 The script goes on when this pg_dump fails.'],
    },
  ],
});
