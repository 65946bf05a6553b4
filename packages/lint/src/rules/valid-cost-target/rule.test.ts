import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

/** A whole stack, so that places count. */
const stack = (lines: string) => `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 16g, vcpus: 4 } }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, users: 5 } } }
odoo: { series: "18.0" }
edges: { oven: {} }
databases: { flour: { version: 16, databases: { odoo: {} } } }
services: { chat: { state: deprecated }, mill: { state: external } }
zones: { example.com: { nameservers: [ns1.example.net] } }
costs: { lines: { ${lines} } }
`;

testRule(rule, {
  accept: [
    { name: 'a host', text: stack('oven: { monthly: 24, for: hosts.oven }') },
    { name: 'words', text: stack('support: { monthly: 9, for: support by mail }') },
    { name: 'a domain name', text: stack('name: { monthly: 1, for: example.com }') },
    { name: 'no target', text: stack('rest: { monthly: 3 }') },
    { name: 'what others run', text: stack('mill: { monthly: 3, for: services.mill }') },
  ],
  reject: [
    {
      name: 'a host that is gone',
      text: stack('old: { monthly: 24, for: hosts.stove }'),
      found: ['10:44-10:55 `hosts.stove` is not in this stack.'],
    },
    {
      name: 'a service that does not run',
      text: stack('chat: { monthly: 24, for: services.chat }'),
      found: ['10:45-10:58 `services.chat` is paid for, and it is deprecated.'],
    },
    {
      name: 'the same twice',
      text: stack('a: { monthly: 24, for: hosts.oven }, b: { monthly: 24, for: hosts.oven }'),
      found: ['10:79-10:89 `hosts.oven` is paid for by two lines.'],
    },
  ],
});
