import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

/** A whole stack, so that places count. */
const stack = (databases: string) => `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 16g, vcpus: 4 } }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, users: 5 } } }
odoo: { series: "18.0" }
edges: { oven: {} }
databases: { flour: { version: 16, databases: ${databases} } }
zones: { example.com: { nameservers: [ns1.example.net] } }
`;

testRule(rule, {
  accept: [
    { name: 'one database', text: stack('{ odoo: {} }') },
    { name: 'a role each', text: stack('{ odoo: {}, n8n: {} }') },
    {
      name: 'a role that others share',
      text: stack(
        '{ odoo: {}, n8n: { role: bot, password: BOT }, chat: { role: bot, password: BOT } }',
      ),
    },
  ],
  reject: [
    {
      name: 'the database of another service',
      text: stack('{ odoo: { password: PASS }, n8n: { role: odoo, password: PASS } }'),
      found: ['7:49-7:53 The role `odoo` of Odoo owns `n8n` as well.'],
    },
    {
      name: 'two of them, under a name of their own',
      text: stack(
        '{ odoo: { role: app, password: PASS }, n8n: { role: app, password: PASS }, chat: { role: app, password: PASS } }',
      ),
      found: ['7:49-7:53 The role `app` of Odoo owns `n8n`, `chat` as well.'],
    },
  ],
});
