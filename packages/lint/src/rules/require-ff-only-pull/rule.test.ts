import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a rebase',
      text: `#!/usr/bin/env bash
git pull --rebase
`,
    },
    {
      name: 'a setting',
      text: `#!/usr/bin/env bash
git config pull.ff only
git pull
`,
    },
  ],
  reject: [
    {
      name: 'a pull by cron',
      kind: 'crontab',
      text: '*/5 * * * * cd /srv/shop && git pull\n',
      found: ['1:29-1:37 What this git pull does where histories differ is up to the host.'],
    },
    {
      name: 'a pull in a text for another shell',
      text: 'sudo -u deploy bash -c "cd /srv/shop && git pull"\n',
      found: ['1:41-1:49 What this git pull does where histories differ is up to the host.'],
    },
    {
      name: 'one in another directory',
      text: `#!/usr/bin/env bash
git -C /srv/shop pull
`,
      found: ['2:1-2:22 What this git pull does where histories differ is up to the host.'],
    },
  ],
});
