import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const stack = (service: string, channel: string, alerts = '') => `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 8g, vcpus: 4 } }
edges: { oven: {} }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, users: 5 } } }
odoo: { series: "18.0" }
zones: { example.com: { nameservers: [ns1.example.net] } }
databases: { flour: { version: 16, databases: { odoo: {} } } }
services: { ${service} }
monitoring:
  channels: { ops: ${channel} }
  ${alerts}
`;

testRule(rule, {
  accept: [
    {
      name: 'a service that runs',
      text: stack(
        'bell: { image: example/bell:1.2, port: 80 }',
        '{ kind: webhook, service: bell }',
      ),
    },
    { name: 'a service of others', text: stack('', '{ kind: slack, to: "#ops" }') },
    {
      name: 'a service that somebody else runs',
      text: stack('bell: { state: external }', '{ kind: webhook, service: bell }'),
    },
  ],
  reject: [
    {
      name: 'a planned service',
      text: stack('bell: { state: planned }', '{ kind: webhook, service: bell }'),
      found: ['11:46-11:50 The channel `ops` goes through `bell`, which is planned.'],
    },
    {
      name: 'a kind that is a service here',
      text: stack(
        'mattermost: { state: deprecated }',
        '{ kind: mattermost }',
        'alerts: { down: { when: down 2m, channels: [ops] } }',
      ),
      found: ['11:28-11:38 The channel `ops` goes through `mattermost`, which is deprecated.'],
    },
  ],
});
