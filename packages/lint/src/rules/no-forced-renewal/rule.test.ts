import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a try',
      text: `#!/usr/bin/env bash
certbot renew --dry-run --force-renewal
`,
    },
    {
      name: 'another program',
      text: `#!/usr/bin/env bash
echo certbot renew --force-renewal
`,
    },
  ],
  reject: [
    {
      name: 'a line of a crontab',
      kind: 'crontab',
      text: '0 3 * * 1 certbot renew --force-renewal\n',
      found: ['1:25-1:40 --force-renewal asks for a new certificate on every run.'],
    },
    {
      name: 'a text for another shell',
      text: `docker exec certbot sh -c 'certbot renew --force-renewal'\n`,
      found: ['1:42-1:57 --force-renewal asks for a new certificate on every run.'],
    },
    {
      name: 'certbot in a container',
      text: `#!/usr/bin/env bash
docker compose exec certbot certbot renew --force-renewal
`,
      found: ['2:43-2:58 --force-renewal asks for a new certificate on every run.'],
    },
  ],
});
