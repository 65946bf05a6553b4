import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a reload that tests itself',
      text: `#!/usr/bin/env bash
nginx -s reload
docker compose exec -T nginx nginx -s reload
`,
    },
    {
      name: 'a test before',
      text: `#!/usr/bin/env bash
nginx -t && systemctl reload nginx
`,
    },
    {
      name: 'a first installation',
      text: `#!/usr/bin/env bash
apt-get install -y nginx
systemctl restart nginx
`,
    },
    {
      name: 'other services',
      text: `#!/usr/bin/env bash
systemctl restart postgresql
docker restart odoo
`,
    },
  ],
  reject: [
    {
      name: 'units, signals and containers',
      text: `#!/usr/bin/env bash
sudo systemctl reload nginx
systemctl restart nginx.service
docker kill -s HUP shop-nginx-1
kill -HUP "$(cat /run/nginx.pid)"
`,
      found: [
        '2:1-2:28 nginx is told to reload without a test of its configuration.',
        '3:1-3:32 nginx is told to restart without a test of its configuration.',
        '4:1-4:32 nginx is told to reload without a test of its configuration.',
        '5:1-5:34 nginx is told to reload without a test of its configuration.',
      ],
    },
  ],
});
