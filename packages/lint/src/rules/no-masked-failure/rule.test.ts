import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a loop that waits',
      text: `#!/usr/bin/env bash
while sleep 1; do curl -fsS http://127.0.0.1/health || echo waiting; done
`,
    },
    {
      name: 'a curl that never fails by status',
      text: `#!/usr/bin/env bash
curl -s http://127.0.0.1/ || true
`,
    },
    {
      name: 'an exit at the end',
      text: `#!/usr/bin/env bash
curl -f http://127.0.0.1/ || exit 1
`,
    },
  ],
  reject: [
    {
      name: 'a text for another shell',
      text: `docker exec db sh -c 'pg_dump shop > a || true'\n`,
      found: ['1:43-1:47 `|| true` hides that pg_dump failed.'],
    },
    {
      name: 'a health check',
      text: `#!/usr/bin/env bash
curl -fsS http://127.0.0.1/health || echo unhealthy
`,
      found: ['2:38-2:52 `|| echo` hides that curl failed.'],
    },
    {
      name: 'a dump',
      text: `#!/usr/bin/env bash
pg_dump shop > a && echo good || true
`,
      found: ['2:34-2:38 `|| true` hides that pg_dump failed.'],
    },
  ],
});
