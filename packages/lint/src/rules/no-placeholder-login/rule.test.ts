import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'variables',
      text: `#!/usr/bin/env bash
psql "postgresql://shop:$PASSWORD@$HOST/shop"
psql "postgresql://shop:\${PASSWORD}@\${HOST}:5432/shop"
`,
    },
    {
      name: 'a text that is shown, and a blank that is replaced',
      text: `#!/usr/bin/env bash
echo "usage: postgresql://USER:PASSWORD@HOST/shop"
sed -i "s|postgresql://USER:PASSWORD@HOST/shop|$1|" shop.env
`,
    },
    {
      name: 'real names',
      text: `#!/usr/bin/env bash
curl https://HOSTING.example.com/ https://shop.example.com/USER
`,
    },
  ],
  reject: [
    {
      name: 'an assignment, an export and angle brackets',
      text: `#!/usr/bin/env bash
DATABASE_URL=postgresql://shop:YOUR_PASSWORD@db.example.com/shop
export REDIS_URL=redis://HOST:6379/0
pg_dump 'postgresql://shop:<password>@db.example.com/shop' -f shop.sql
`,
      found: [
        '2:14-2:65 YOUR_PASSWORD in this address is a blank from a manual.',
        '3:8-3:37 HOST in this address is a blank from a manual.',
        '4:9-4:59 <password> in this address is a blank from a manual.',
      ],
    },
  ],
});
