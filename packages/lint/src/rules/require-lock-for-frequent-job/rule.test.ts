import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a script, a light command, and a rare job',
      text: `*/5 * * * * /usr/local/bin/copy-attic
* * * * * curl -fsS -m 10 https://shop.example.com/web/health
0 * * * * rsync -a /srv/shop/ attic:shop
`,
    },
    {
      name: 'other guards',
      text: `*/5 * * * * pgrep rsync || rsync -a /srv/shop/ attic:shop
*/5 * * * * timeout 4m rsync -a /srv/shop/ attic:shop
`,
    },
  ],
  reject: [
    {
      name: 'a pipe, and a list of minutes',
      text: `0,15,30,45 * * * * pg_dump -Fc shop > /backup/shop.dump
`,
      found: [
        '1:20-1:56 A second pg_dump starts after 15 minutes, whether or not the first is done.',
      ],
    },
  ],
});
