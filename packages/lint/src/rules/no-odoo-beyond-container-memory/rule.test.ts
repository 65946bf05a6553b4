import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

/** A whole stack, so that places count. */
function stack(odoo: string): string {
  return `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 16g, vcpus: 4 } }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, ${odoo} } } }
odoo: { series: "18.0" }
edges: { oven: {} }
databases: { flour: { version: 16, databases: { odoo: {} } } }
zones: { example.com: { nameservers: [ns1.example.net] } }
`;
}

testRule(rule, {
  accept: [
    { name: 'what Stackwright computes', text: stack('users: 40') },
    { name: 'just enough', text: stack('workers: 2, memory: 1300m') },
  ],
  reject: [
    {
      name: 'a limit that four processes exceed',
      text: stack('memory: 1299m, workers: 2'),
      found: ['4:101-4:106 Odoo `odoo` may use 1299 MiB, and its 4 processes need 1300 MiB.'],
    },
    {
      name: 'a limit that cron exceeds',
      text: stack('memory: 1g, workers: 1, cron-threads: 2'),
      found: ['4:101-4:103 Odoo `odoo` may use 1 GiB, and its 4 processes need 1300 MiB.'],
    },
  ],
});
