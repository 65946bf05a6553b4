import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'an address that is no target',
      text: `#!/usr/bin/env bash
git config user.email root@example.com
`,
    },
  ],
  reject: [
    {
      name: 'a copy by cron',
      kind: 'crontab',
      text: String.raw`0 4 * * * rsync -a /srv/$(date +\%F) root@192.0.2.7:/srv/` + '\n',
      found: ['1:38-1:58 rsync logs in to 192.0.2.7 as root.'],
    },
    {
      name: 'a copy',
      text: `#!/usr/bin/env bash
scp a.conf root@192.0.2.10:/etc/
`,
      found: ['2:12-2:33 scp logs in to 192.0.2.10 as root.'],
    },
  ],
});
