import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what goes out',
      text: `#!/usr/bin/env bash
ufw default allow outgoing
ufw default allow routed
`,
    },
    {
      name: 'a later word',
      text: `#!/usr/bin/env bash
ufw default allow
ufw default deny
`,
    },
  ],
  reject: [
    {
      name: 'no direction',
      text: `#!/usr/bin/env bash
sudo ufw default allow
`,
      found: ['2:1-2:23 ufw lets in whatever no rule refuses.'],
    },
  ],
});
