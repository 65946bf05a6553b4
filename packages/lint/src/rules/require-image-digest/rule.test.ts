import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const DIGEST = 'sha256:0000000000000000000000000000000000000000000000000000000000000004';

/** A whole stack, so that places count; everything but the services is pinned. */
function stack(services: string, overlay = ''): string {
  return `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 8g, vcpus: 4 } }
environments:
  production: { host: oven }
  staging: { host: oven${overlay} }
odoo: { series: "18.0" }
databases: { flour: { version: 16, kind: external, host: db.example.net, tls: require, databases: { spare: {} } } }
services:
${services}`;
}

const n8n = (image: string) =>
  `  n8n: { image: "${image}", environments: [production, staging] }\n`;

testRule(rule, {
  accept: [
    { name: 'a digest', text: stack(n8n(`n8nio/n8n:1.110.0@${DIGEST}`)) },
    { name: 'a digest without a tag', text: stack(n8n(`n8nio/n8n@${DIGEST}`)) },
    {
      name: 'a name that is allowed',
      text: stack(n8n('oven.example.com:5000/recipes:3')),
      options: { allow: ['oven.example.com:5000/recipes'] },
    },
    {
      name: 'services that do not run',
      text: stack('  n8n: { image: n8nio/n8n, state: planned }\n'),
    },
  ],
  reject: [
    {
      name: 'a tag alone, once for all environments',
      text: stack(n8n('n8nio/n8n:1.110.0')),
      found: ['10:17-10:36 `n8nio/n8n:1.110.0` has no digest.'],
    },
    {
      name: 'a name alone',
      text: stack(n8n('n8nio/n8n')),
      found: ['10:17-10:28 `n8nio/n8n` has neither tag nor digest.'],
    },
    {
      name: 'the port of a registry, which is no tag',
      text: stack(n8n('oven.example.com:5000/recipes')),
      found: ['10:17-10:48 `oven.example.com:5000/recipes` has neither tag nor digest.'],
    },
    {
      name: "an environment's own image, where it is written",
      text: stack(n8n(`n8nio/n8n@${DIGEST}`), ', services: { n8n: { image: "n8nio/n8n:2" } }'),
      found: ['6:52-6:65 `n8nio/n8n:2` has no digest.'],
    },
  ],
});
