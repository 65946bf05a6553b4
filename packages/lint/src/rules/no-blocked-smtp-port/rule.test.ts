import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'another provider',
      text: `hosts: { shelf: { provider: { name: hetzner, region: null } } }
odoo: { mail: { host: smtp.example.net, port: 587 } }
`,
    },
  ],
  reject: [
    {
      name: 'port 25',
      text: `odoo: { mail: { host: smtp.example.net, port: 25 } }
`,
      found: [
        '28:11-28:13 DigitalOcean blocks SMTP from droplets; port 25 of the mail server may not answer.',
      ],
    },
  ],
});
