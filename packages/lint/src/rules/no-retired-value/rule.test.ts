import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const stack = (rest: string) => `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 8g, vcpus: 4, ${rest} } }
edges: { oven: {} }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, users: 5 } } }
odoo: { series: "18.0" }
zones: { example.com: { nameservers: [ns1.example.net] } }
databases: { flour: { version: 16, databases: { odoo: {} } } }
`;
const env = (value: string) => ({
  'old.compose.yaml': `services:\n  web:\n    environment:\n      URL: ${value}\n`,
});
const past = stack(
  'retired: { addresses: [192.0.2.99], paths: [/opt/odoo], users: [bob], names: [production] }',
);

testRule(rule, {
  accept: [
    { name: 'what holds', text: past, beside: env('https://shop.example.com') },
    { name: 'the beginning of another path', text: past, beside: env('/opt/odoo-ce/data') },
    { name: 'single words, which mean many things', text: past, beside: env('bob in production') },
    {
      name: 'what Stackwright renders',
      text: past,
      beside: { 'generated/compose.yaml': 'x-a: 192.0.2.99\n' },
    },
  ],
  reject: [
    {
      name: 'a former address in a compose file',
      text: past,
      beside: env('http://192.0.2.99:8069'),
      found: ['4:12-4:34 `192.0.2.99` is retired.'],
    },
    {
      name: 'a former value that the stack still has',
      text: stack('retired: { addresses: [192.0.2.10] }'),
      found: ['3:27-3:37 `192.0.2.10` is retired.'],
    },
  ],
});
