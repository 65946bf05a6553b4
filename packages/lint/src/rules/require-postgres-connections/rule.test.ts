import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (command: string, odoo = '') => `services:
  odoo:
    image: odoo:18.0
    volumes: ['./odoo.conf:/etc/odoo/odoo.conf']
    environment: { USER: odoo${odoo} }
  db:
    image: postgres:16
    ${command}
`;
const conf = (text: string) => ({ 'odoo.conf': `[options]\n${text}\n` });
const DEFAULT = 'restart: always';

testRule(rule, {
  accept: [
    { name: 'no workers', text: compose(DEFAULT), beside: conf('proxy_mode = True') },
    { name: 'small pools', text: compose(DEFAULT), beside: conf('workers = 4\ndb_maxconn = 8') },
    {
      name: 'enough connections',
      text: compose('command: postgres -c max_connections=500'),
      beside: conf('workers = 4'),
    },
    {
      name: 'a server elsewhere',
      text: compose(DEFAULT, ', HOST: db.example.net'),
      beside: conf('workers = 4'),
    },
    {
      name: 'a number that nobody knows',
      text: compose('command: postgres -c max_connections=$MAX'),
      beside: conf('workers = 4'),
    },
    { name: 'no configuration', text: compose(DEFAULT) },
  ],
  reject: [
    {
      name: 'the default of both',
      text: compose(DEFAULT),
      beside: conf('workers = 4'),
      found: ['6:3-6:5 `db` gives 97 connections, and Odoo may open 448.'],
    },
    {
      name: 'one too many',
      text: compose('command: postgres -c max_connections=30'),
      beside: conf('workers = 4\nmax_cron_threads = 2\ndb_maxconn = 4'),
      found: ['8:14-8:44 `db` gives 27 connections, and Odoo may open 28.'],
    },
  ],
});
