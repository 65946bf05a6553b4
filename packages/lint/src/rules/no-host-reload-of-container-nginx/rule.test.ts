import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'an nginx of the host',
      text: `#!/usr/bin/env bash
certbot renew --post-hook 'systemctl reload nginx'
`,
    },
    {
      name: 'a host that is not of the stack',
      text: `#!/usr/bin/env bash
ssh pi.example.org "certbot renew --post-hook 'systemctl reload nginx'"
`,
      beside: { 'stack.yaml': goodStack() },
    },
  ],
  reject: [
    {
      name: 'a host of the stack',
      text: `#!/usr/bin/env bash
ssh 192.0.2.10 "certbot renew --post-hook 'systemctl reload nginx'"
`,
      beside: { 'stack.yaml': goodStack() },
      found: ['2:43-2:67 This hook reloads an nginx of the host.'],
    },
    {
      name: 'a hook in a crontab',
      kind: 'crontab',
      text: [
        '0 3 * * * certbot renew --deploy-hook "systemctl reload nginx"',
        '0 4 * * * docker compose exec -T nginx nginx -t',
        '',
      ].join('\n'),
      found: ['1:39-1:63 This hook reloads an nginx of the host.'],
    },
    {
      name: 'a hook behind =',
      text: `#!/usr/bin/env bash
docker exec nginx nginx -t
certbot renew --deploy-hook='service nginx reload'
`,
      found: ['3:15-3:51 This hook reloads an nginx of the host.'],
    },
  ],
});
