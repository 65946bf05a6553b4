import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (command: string) => `services:
  odoo:
    image: odoo:18.0
    volumes: ['./odoo.conf:/etc/odoo/odoo.conf']
    ${command}
`;
const conf = { 'odoo.conf': '[options]\ndb_name = shop,bakery\n' };

testRule(rule, {
  accept: [
    { name: 'no command', text: compose('restart: always'), beside: conf },
    { name: 'one database', text: compose('command: odoo -d shop -u all') },
    { name: 'a list that is only served', text: compose('command: odoo -d shop,bakery') },
    { name: 'a list elsewhere', text: compose('command: odoo -d shop -u all'), beside: conf },
    {
      name: 'another image',
      text: 'services:\n  x: { image: example/x, command: odoo -d a,b -u all }\n',
    },
  ],
  reject: [
    {
      name: 'a text',
      text: compose('command: odoo -d shop,bakery -u all'),
      found: ['5:14-5:40 This changes modules in 2 databases at once: `shop`, `bakery`.'],
    },
    {
      name: 'a list of words',
      text: compose('command: ["--database=shop,bakery", --init=base]'),
      found: ['5:14-5:53 This changes modules in 2 databases at once: `shop`, `bakery`.'],
    },
    {
      name: 'the mounted configuration',
      text: compose('command: odoo -u all'),
      beside: conf,
      found: ['5:14-5:25 This changes modules in 2 databases at once: `shop`, `bakery`.'],
    },
  ],
});
