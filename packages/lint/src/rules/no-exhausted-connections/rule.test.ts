import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

/** A whole stack, so that places count. */
function stack(limit: string, odoo: string): string {
  return `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 16g, vcpus: 4 } }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, ${odoo} } } }
odoo: { series: "18.0" }
edges: { oven: {} }
databases: { flour: { kind: managed, version: 16, host: db.example.net, tls: require, databases: { odoo: {}, n8n: {} }${limit} } }
services: { n8n: { image: n8nio/n8n, port: 5678, domain: n8n.example.com, database: n8n } }
zones: { example.com: { nameservers: [ns1.example.net] } }
`;
}

testRule(rule, {
  accept: [
    { name: 'a limit that nobody knows', text: stack('', 'workers: 12, db-maxconn: 64') },
    { name: 'what Stackwright computes', text: stack(', connection-limit: 22', 'workers: 2') },
    {
      name: 'just enough, with one for the other service',
      text: stack(', connection-limit: 41', 'workers: 2, db-maxconn: 10'),
    },
  ],
  reject: [
    {
      name: 'one connection too many',
      text: stack(', connection-limit: 40', 'workers: 2, db-maxconn: 10'),
      found: [
        '7:139-7:141 `flour` gives 40 connections, and Odoo may open 40, besides 1 for other services.',
      ],
    },
    {
      name: 'a websocket with a pool of its own',
      text: stack(
        ', connection-limit: 40',
        'workers: 2, db-maxconn: 10, settings: { db_maxconn_gevent: 20 }',
      ),
      found: [
        '7:139-7:141 `flour` gives 40 connections, and Odoo may open 50, besides 1 for other services.',
      ],
    },
  ],
});
