import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

/** A whole stack, so that places count. */
const stack = (state: string, rest: string) => `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 16g, vcpus: 4 } }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, users: 5 } } }
odoo: { series: "18.0" }
edges: { oven: {} }
databases: { flour: { version: 16, databases: { odoo: {} } } }
zones: { example.com: { nameservers: [ns1.example.net] } }
services: { chat: { ${state}, port: 8065 } }
${rest}
`;
const ALERT = 'monitoring: { alerts: { chatty: { when: chat failures 5% } } }';

testRule(rule, {
  accept: [
    { name: 'a service that runs', text: stack('image: example/chat', ALERT) },
    { name: 'one that runs elsewhere', text: stack('state: external', ALERT) },
    {
      name: 'a word that holds its name',
      text: stack(
        'state: planned',
        'monitoring: { alerts: { a: { when: chat-bot failures 5% } } }',
      ),
    },
    { name: 'health of what is to come', text: stack('state: planned, health: { path: / }', '') },
  ],
  reject: [
    {
      name: 'an alert',
      text: stack('state: planned', ALERT),
      found: ['10:41-10:57 `chat failures 5%` is about `chat`, which is planned.'],
    },
    {
      name: 'an objective',
      text: stack('state: placeholder', 'objectives: { services: { chat: { latency-p95: 1s } } }'),
      found: ['10:27-10:31 Something is promised of `chat`, which is placeholder.'],
    },
    {
      name: 'health of what is over',
      text: stack('state: deprecated, health: { path: / }', ''),
      found: ['9:40-9:46 `chat` is deprecated, and still says how its health is asked.'],
    },
  ],
});
