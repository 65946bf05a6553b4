import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a restart of something else beside',
      text: `#!/usr/bin/env bash
docker compose pull
docker compose up -d odoo
docker compose restart proxy
`,
    },
    {
      name: 'verbs that the caller chooses from',
      text: `#!/usr/bin/env bash
case $1 in
  update) docker compose pull ;;
  again) docker compose restart ;;
esac
`,
    },
    {
      name: 'a restart of another service',
      text: `#!/usr/bin/env bash
docker compose pull odoo
docker compose restart -t 5 proxy
`,
    },
    {
      name: 'a restart alone',
      text: `#!/usr/bin/env bash
docker restart odoo
`,
    },
    {
      name: 'a restart on another host',
      text: `#!/usr/bin/env bash
docker compose pull
ssh pi.example.org docker compose restart
`,
    },
  ],
  reject: [
    {
      name: 'both on another host',
      text: `#!/usr/bin/env bash
ssh pi.example.org <<'EOF'
  docker compose pull
  docker compose restart
EOF
`,
      found: ['4:3-4:25 This restart does not use the new image.'],
    },
    {
      name: 'a build, and plain containers',
      text: `#!/usr/bin/env bash
docker build -t shop/odoo:18.0 .
docker restart odoo
`,
      found: ['3:1-3:20 This restart does not use the new image.'],
    },
  ],
});
