import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

/** A whole stack, so that places count. The system keeps 512 MiB. */
function stack(memory: string, odoo: string): string {
  return `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: ${memory}, vcpus: 4 } }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, ${odoo} } } }
odoo: { series: "18.0" }
edges: { oven: { memory: 128m } }
databases: { flour: { version: 16, memory: 512m, databases: { odoo: {} } } }
zones: { example.com: { nameservers: [ns1.example.net] } }
`;
}

testRule(rule, {
  accept: [
    { name: 'what Stackwright computes', text: stack('4g', 'users: 5') },
    {
      name: 'two workers without cron',
      text: stack('2127m', 'workers: 2, cron-threads: 0, memory: 650m'),
    },
    // 512 + 128 + 512 + 4 × 324.8 = 2452 MiB
    { name: 'what fits', text: stack('2452m', 'workers: 2, memory: 1g') },
  ],
  reject: [
    {
      name: 'one byte too much',
      text: stack('2451m', 'workers: 2, memory: 1g'),
      found: ['3:47-3:52 `oven` has 2451 MiB, and what runs there needs 2452 MiB.'],
    },
    {
      name: 'twelve workers on four gigabytes',
      text: stack('4g', 'workers: 12, memory: 1g'),
      found: ['3:47-3:49 `oven` has 4 GiB, and what runs there needs 5700 MiB.'],
    },
  ],
});
