import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (command: string, database = 'shop') =>
  `services:
  odoo:
    image: odoo:18.0
    ${command}
  db:
    environment: { POSTGRES_DB: ${database} }
`;
const found = ['6:33-6:37 `db` creates `shop` empty, and `odoo` uses it.'];

testRule(rule, {
  accept: [
    { name: 'an Odoo that is told no database', text: compose('restart: always') },
    { name: 'another database', text: compose('command: odoo -d bakery') },
    { name: 'the database of maintenance', text: compose('command: odoo -d shop', 'postgres') },
    { name: 'an Odoo that fills it', text: compose('command: odoo -d shop -i base') },
    { name: 'a list that fills it', text: compose('command: [odoo, -d, shop, --init=base]') },
  ],
  reject: [
    { name: 'a short option', text: compose('command: odoo -d shop'), found },
    { name: 'a long option in a list', text: compose('command: [odoo, --database=shop]'), found },
    {
      name: 'the mounted configuration',
      text: compose("volumes: ['./odoo.conf:/etc/odoo/odoo.conf']"),
      beside: { 'odoo.conf': '[options]\ndb_name = shop\n' },
      found,
    },
  ],
});
