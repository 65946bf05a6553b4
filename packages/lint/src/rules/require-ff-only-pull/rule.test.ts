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
      name: 'one in another directory',
      text: `#!/usr/bin/env bash
git -C /srv/shop pull
`,
      found: ['2:1-2:22 This git pull may merge.'],
    },
  ],
});
