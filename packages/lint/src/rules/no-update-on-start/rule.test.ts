import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a service that runs once, a development one, and a variable',
      text: `services:
  update:
    image: odoo:18.0
    command: odoo -d shop -u all --stop-after-init
  odoo-dev:
    image: odoo:18.0
    restart: always
    command: odoo -d shop -u shop_base
  odoo:
    image: odoo:18.0
    restart: always
    command: odoo -d shop -u \${MODULES:-}
`,
    },
  ],
  reject: [
    {
      name: 'each spelling',
      text: `services:
  first:
    image: odoo:18.0
    restart: always
    command: ["--init=base", "-d", "shop"]
  second:
    image: odoo:18.0
    restart: unless-stopped
    command: -- -d shop --update shop_base
`,
      found: [
        '5:14-5:43 `first` installs `base` at every start.',
        '9:14-9:43 `second` updates `shop_base` at every start.',
      ],
    },
  ],
});
