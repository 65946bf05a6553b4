import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

function stack(firewall: string, host = 'address: 192.0.2.10'): string {
  return `stack: bakery
version: 1
hosts: { oven: { ${host}, memory: 8g, vcpus: 4 } }
edges: { oven: {} }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, users: 5 } } }
odoo: { series: "18.0" }
databases: { flour: { version: 16, databases: { odoo: {} } } }
zones: { example.com: { nameservers: [ns1.example.net] } }
${firewall}
`;
}

testRule(rule, {
  accept: [
    { name: 'what is allowed', text: stack('firewall: { allow: [22/tcp, 80/tcp, 443/tcp] }') },
    { name: 'no firewall at all', text: stack('') },
    { name: 'a firewall that says nothing of ports', text: stack('firewall: { layers: [ufw] }') },
    { name: 'the loopback', text: stack('firewall: { allow: [] }', 'local: true') },
  ],
  reject: [
    {
      name: 'ports that ufw cannot shut',
      text: stack('firewall: { allow: [22/tcp], layers: [ufw] }'),
      found: [
        '9:20-9:28 443/tcp of `oven` is open, although the firewall does not allow it.',
        '9:20-9:28 80/tcp of `oven` is open, although the firewall does not allow it.',
      ],
    },
    {
      name: 'a port that the provider shuts',
      text: stack('firewall: { allow: [80/tcp], layers: [ufw, provider] }'),
      found: [
        '9:20-9:28 The firewall does not allow 443/tcp, which `bakery-edge` publishes on `oven`.',
      ],
    },
    {
      name: 'another protocol, which is another port',
      text: stack('firewall: { allow: [80/udp, 443/tcp] }'),
      found: ['9:20-9:37 80/tcp of `oven` is open, although the firewall does not allow it.'],
    },
  ],
});
