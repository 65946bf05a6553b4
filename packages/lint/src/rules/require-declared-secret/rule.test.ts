import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (uses: string, declares = '') => `services:
  odoo:
    image: odoo:18.0
    ${uses}
${declares}`;

testRule(rule, {
  accept: [
    { name: 'no secrets', text: compose('restart: always') },
    {
      name: 'a declared one',
      text: compose('secrets: [key]', 'secrets: { key: { file: ./key } }\n'),
    },
    {
      name: 'one of another file of the folder',
      text: compose('secrets: [key]'),
      beside: { 'compose.prod.yaml': 'services: {}\nsecrets: { key: { environment: KEY } }\n' },
    },
    {
      name: 'one that an include may bring',
      text: compose('secrets: [key]', 'include: [more.yaml]\n'),
    },
    { name: 'a part of a service', text: 'services:\n  odoo: { secrets: [key] }\n' },
    { name: 'a variable', text: compose('secrets: ["$KEY"]') },
  ],
  reject: [
    {
      name: 'the short form',
      text: compose('secrets: [key]', 'secrets: { kay: { file: ./kay } }\n'),
      found: ['4:15-4:18 `odoo` uses `key`, which `secrets` at the top level does not declare.'],
    },
    {
      name: 'the long form of a config',
      text: compose('configs: [{ source: conf, target: /etc/odoo/odoo.conf }]'),
      found: ['4:25-4:29 `odoo` uses `conf`, which `configs` at the top level does not declare.'],
    },
  ],
});
