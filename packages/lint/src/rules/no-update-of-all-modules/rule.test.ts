import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a user of that name, and other programs',
      text: `#!/usr/bin/env bash
docker exec -u all odoo true
apt-mark -u all
`,
    },
    {
      name: 'a new series',
      text: `#!/usr/bin/env bash
odoo -d shop -u all --upgrade-path=/srv/openupgrade --stop-after-init
`,
    },
  ],
  reject: [
    {
      name: 'words for ssh, once',
      text: `#!/usr/bin/env bash
ssh shop.example.com odoo -d shop -u all --stop-after-init
`,
      found: ['2:38-2:41 Every module is updated.'],
    },
    {
      name: 'every spelling',
      text: `#!/usr/bin/env bash
/opt/odoo/odoo-bin -d shop --update=all --stop-after-init
odoo -d shop -uall --stop-after-init
odoo -d shop --update all --stop-after-init
`,
      found: [
        '2:28-2:40 Every module is updated.',
        '3:14-3:19 Every module is updated.',
        '4:23-4:26 Every module is updated.',
      ],
    },
  ],
});
