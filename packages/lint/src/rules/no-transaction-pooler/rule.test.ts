import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const stack = (database: string) => `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 8g, vcpus: 4 } }
edges: { oven: {} }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, users: 5 } } }
odoo: { series: "18.0" }
zones: { example.com: { nameservers: [ns1.example.net] } }
databases:
  flour: { kind: external, version: 16, ${database}, tls: require, databases: { odoo: {} } }
`;

testRule(rule, {
  accept: [
    { name: 'the server itself', text: stack('host: db.example.net, port: 5432') },
    {
      name: 'a pooler in session mode',
      text: stack('host: db.example.net, port: 6432, pooler: { mode: session, port: 6432 }'),
    },
    {
      name: 'a pooler that Odoo does not use',
      text: stack('host: db.example.net, port: 5432, pooler: { mode: transaction, port: 6432 }'),
    },
    { name: 'the same port of others', text: stack('host: db.example.net, port: 6543') },
  ],
  reject: [
    {
      name: 'a pooler in transaction mode',
      text: stack('host: db.example.net, port: 6432, pooler: { mode: transaction, port: 6432 }'),
      found: ['9:69-9:73 Odoo reaches `flour` through a pooler in transaction mode.'],
    },
    {
      name: 'the pooler of Supabase',
      text: stack('host: aws-0-eu-1.pooler.supabase.com, port: 6543'),
      found: ['9:85-9:89 Port 6543 of Supabase is a pooler in transaction mode.'],
    },
    {
      name: 'a pool of DigitalOcean',
      text: stack('host: flour.db.ondigitalocean.com, port: 25061'),
      found: [
        '9:82-9:87 Port 25061 of DigitalOcean is a pooler, in transaction mode unless it was made otherwise.',
      ],
    },
  ],
});
