import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const conf = (text: string, host = 'db.example.net') =>
  `[options]\ndb_host = ${host}\ndb_user = odoo\n${text}\n`;
const two = {
  'shop.odoo.conf': conf('db_name = shop'),
  'bakery.odoo.conf': conf('db_name = bakery'),
};
const found = [
  '3:11-3:15 `odoo` owns 2 databases, and this Odoo is told of none: `bakery`, `shop`.',
];

testRule(rule, {
  accept: [
    { name: 'a file alone', text: conf('workers = 2') },
    { name: 'a database of its own', text: conf('db_name = mill'), beside: two },
    { name: 'a filter', text: conf('dbfilter = ^mill$'), beside: two },
    {
      name: 'one other, which may be the same',
      text: conf('workers = 2'),
      beside: { 'shop.odoo.conf': conf('db_name = shop') },
    },
    {
      name: 'containers of the same name in other folders',
      text: conf('workers = 2', 'db'),
      beside: {
        'a/odoo.conf': conf('db_name = shop', 'db'),
        'b/odoo.conf': conf('db_name = bakery', 'db'),
      },
    },
    { name: 'a closed list with a database', text: conf('list_db = False\ndb_name = shop') },
    {
      name: 'a closed list, and a command that says it',
      text: conf('list_db = False'),
      beside: {
        'compose.yaml': 'services:\n  odoo: { image: odoo:18.0, command: odoo -d shop }\n',
      },
    },
    { name: 'an open list', text: conf('list_db = True') },
  ],
  reject: [
    { name: 'two of the same role', text: conf('workers = 2'), beside: two, found },
    {
      name: 'those of the stack',
      text: conf('workers = 2'),
      beside: {
        'stack.yaml': goodStack().replace(
          /databases:[^]*?\n\n/,
          `databases:
  books:
    kind: managed
    host: db.example.net
    tls: require
    version: 16
    databases: { bakery: { role: odoo, password: PASS }, odoo: { name: shop, role: odoo, password: PASS } }

`,
        ),
      },
      found,
    },
    {
      name: 'a closed list of nobody knows what',
      text: conf('list_db = False'),
      found: [
        '4:1-4:8 `list_db` is off, and neither `db_name` nor `dbfilter` says which database is meant.',
      ],
    },
  ],
});
