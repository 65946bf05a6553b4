import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const stack = (host: string, address = 'address: 192.0.2.10') => `stack: bakery
version: 1
hosts: { oven: { ${address}, memory: 8g, vcpus: 4 } }
edges: { oven: {} }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, users: 5 } } }
odoo: { series: "18.0" }
zones: { example.com: { nameservers: [ns1.example.net] } }
databases:
  flour: { kind: external, host: ${host}, tls: require, version: 16, databases: { odoo: {} } }
`;

testRule(rule, {
  accept: [
    { name: 'the pooler', text: stack('aws-0-eu-1.pooler.supabase.com') },
    { name: 'a server of others', text: stack('db.example.net') },
    {
      name: 'a host with IPv6',
      text: stack('db.abcdef.supabase.co', 'address: 192.0.2.10, address6: "2001:db8::10"'),
    },
  ],
  reject: [
    {
      name: 'the direct address of Supabase',
      text: stack('db.abcdef.supabase.co'),
      found: ['9:34-9:55 `db.abcdef.supabase.co` has an IPv6 address only.'],
    },
  ],
});
