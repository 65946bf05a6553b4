import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

/** A whole stack, so that places count. */
function stack(environment: string): string {
  return `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 16g, vcpus: 4 } }
environments:
  tasting: { host: oven, ${environment} }
odoo: { series: "18.0" }
edges: { oven: {} }
databases: { flour: { version: 16, environments: [tasting], databases: { odoo: {} } } }
zones: { example.com: { nameservers: [ns1.example.net] } }
`;
}
const odoo = 'odoo: { domain: shop.example.com, database: odoo }';

testRule(rule, {
  accept: [
    { name: 'production', text: stack(`kind: production, ${odoo}`) },
    { name: "a developer's own", text: stack(`kind: development, ${odoo}`) },
    { name: 'staging without Odoo', text: stack('kind: staging') },
  ],
  reject: [
    {
      name: 'staging that says nothing',
      text: stack(`kind: staging, ${odoo}`),
      found: ['5:3-5:10 `tasting` does not say that its data is neutralised.'],
    },
  ],
});
