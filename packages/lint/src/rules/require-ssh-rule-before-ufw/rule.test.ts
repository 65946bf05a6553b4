import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'another port, which may be that of sshd',
      text: `#!/usr/bin/env bash
ufw allow 2222/tcp
ufw enable
`,
    },
    {
      name: 'a variable',
      text: `#!/usr/bin/env bash
ufw allow "$PORT"
ufw enable
`,
    },
    {
      name: 'a limit',
      text: `#!/usr/bin/env bash
sudo ufw limit ssh
sudo ufw enable
`,
    },
    {
      name: 'a network',
      text: `#!/usr/bin/env bash
ufw allow from 192.0.2.0/24
ufw enable
`,
    },
  ],
  reject: [
    {
      name: 'SSH that comes too late',
      text: `#!/usr/bin/env bash
ufw enable
ufw allow ssh
`,
      found: ['2:1-2:11 ufw is turned on before SSH is allowed.'],
    },
  ],
});
