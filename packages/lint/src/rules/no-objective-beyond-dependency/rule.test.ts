import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

/** A whole stack, so that places count. */
const stack = (objectives: string) => `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 16g, vcpus: 4 } }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, users: 5 } } }
odoo: { series: "18.0" }
edges: { oven: {} }
databases: { flour: { version: 16, databases: { odoo: {} } } }
services: { ocr: { image: example/ocr, port: 8001 } }
zones: { example.com: { nameservers: [ns1.example.net] } }
objectives: { ${objectives} }
`;

testRule(rule, {
  accept: [
    { name: 'one promise', text: stack('availability: 99.5%') },
    {
      name: 'parts that promise more',
      text: stack(
        'availability: 99.5%, latency-p95: 2s, services: { flour: { availability: 99.95%, latency-p95: 500ms } }',
      ),
    },
    {
      name: 'a service that pages do without',
      text: stack('latency-p95: 2s, services: { ocr: { latency-p95: 30s, availability: 90% } }'),
    },
  ],
  reject: [
    {
      name: 'a database that is away more often',
      text: stack('availability: 99.9%, services: { flour: { availability: 99.5% } }'),
      found: ['10:29-10:34 An availability of 99.9% is promised, and `flour` promises 99.5%.'],
    },
    {
      name: 'an Odoo that is slower',
      text: stack('latency-p95: 2s, services: { odoo: { latency-p95: 3s } }'),
      found: ['10:28-10:30 Pages are promised in 2s, and `odoo` alone may take 3s.'],
    },
  ],
});
