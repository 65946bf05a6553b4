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
  flour: { version: 16, ${database}databases: { odoo: {} } }
`;

testRule(rule, {
  accept: [
    {
      name: 'a server that is verified',
      text: stack(
        'kind: managed, host: db.example.net, tls: verify-full, ca-file: /etc/ssl/flour.pem, ',
      ),
    },
    { name: 'a container', text: stack('') },
  ],
  reject: [
    {
      name: 'any certificate',
      text: stack('kind: managed, host: db.example.net, tls: require, '),
      found: ['9:67-9:74 Nobody checks that `flour` is who it says.'],
    },
    {
      name: 'clear text',
      text: stack('kind: external, host: db.example.net, tls: disable, '),
      found: ['9:68-9:75 `flour` is reached in clear text.'],
    },
  ],
});
