import { testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const head = '[options]\n';
const shop = (image: string) => `services:\n  shop:\n    image: ${image}\n`;

testRule(rule, {
  accept: [
    {
      name: 'a file for a series older than all that are known',
      text: '[options]\nxmlrpcs = True\nauto_reload = True\nlongpolling_port = 8072\n',
    },
    { name: 'what the series knows', text: `${head}workers = 2\ngevent_port = 8072\n` },
    { name: 'comments on their own lines', text: `${head}# two\n; cores\nworkers = 2\n` },
    {
      name: 'an old name in a series that still reads it as written',
      text: `${head}workers = 2\nlist_db = False\n`,
      versions: { odoo: '16.0' },
    },
    {
      name: 'an option of an addon',
      text: `${head}Server_Environment = x\n`,
      options: { 'addon-options': ['server_environment'] },
    },
    {
      name: 'a series that nobody here knows',
      text: `${head}plum = 1\n`,
      versions: { odoo: '12.0' },
    },
    {
      name: 'a series that the image tells',
      text: `${head}longpolling_port = 8072\n`,
      beside: { 'docker-compose.yml': shop('odoo:14.0') },
    },
    {
      name: 'a series that the name of the service tells',
      text: `${head}longpolling_port = 8072\n`,
      beside: { 'docker-compose.yml': shop('odoo:${ODOO}').replace('shop', 'odoo15') },
    },
    {
      name: 'a series that the Dockerfile tells',
      text: `${head}longpolling_port = 8072\n`,
      beside: { Dockerfile: 'FROM odoo:14\n' },
    },
    {
      name: 'what Odoo itself has saved',
      text: `${head}demo = {}\ntest_enable = False\ntranslate_modules = ['all']\nlogrotate = False\nwithout_demo = True\nosv_memory_count_limit = False\npg_path = None\n`,
      versions: { odoo: '16.0' },
    },
    {
      name: 'a switch that only addons ask for',
      text: `${head}default_productivity_apps = True\n`,
      versions: { odoo: '18.0' },
    },
    {
      name: 'what Odoo has saved on Windows',
      text: `${head}data_dir = C:\\Odoo\nworkers = None\n`,
      versions: { odoo: '16.0' },
    },
    {
      name: 'a form that somebody fills in',
      text: `${head}db_host =\ndb_user = \ndb_port = \nlist_db =\n`,
    },
    {
      name: 'an empty boolean, which the older series take for false',
      text: `${head}list_db =\n`,
      versions: { odoo: '17.0' },
    },
    {
      name: 'an option of an addon that an entrypoint fills in',
      text: `${head}seed_files = \${SEED_FILES}\n`,
      versions: { odoo: '17.0' },
    },
    {
      name: 'a series that the name of the file tells',
      text: `${head}longpolling_port = 8072\n`,
      file: 'templates/odoo-10.0.conf',
    },
    {
      name: 'a series that a variable of the build tells',
      text: `${head}longpolling_port = 8072\n`,
      beside: { Dockerfile: 'ARG ODOO_BRANCH=15.0\nFROM debian:12\n' },
    },
    {
      name: 'what asks the newest series for nothing',
      text: `${head}xmlrpc_interface =\nwithout_demo = all\n`,
      versions: { odoo: '19.0' },
    },
    { name: 'an option of the newest series', text: `${head}with_demo = False\n` },
  ],
  reject: [
    {
      name: 'an unknown option, where nothing tells the series',
      text: `${head}logrotate = True\n`,
      found: ['2:1-2:10 Odoo 19.0 has no option logrotate.'],
    },
    {
      name: 'an unknown option, in the series that is declared',
      text: `${head}plum = 1\n`,
      versions: { odoo: '17.0' },
      found: ['2:1-2:5 Odoo 17.0 has no option plum.'],
    },
    {
      name: 'unknown options together',
      text: `${head}plum = 1\nworkers = 2\nquince = 2\n`,
      versions: { odoo: '17.0' },
      found: ['2:1-2:5 Odoo 17.0 has no options `plum`, `quince`.'],
    },
    {
      name: 'old names together',
      text: `${head}xmlrpc_port = 8069\nlongpolling_port = 8072\n`,
      versions: { odoo: '17.0' },
      found: ['2:1-2:12 These are old names: `xmlrpc_port`, `longpolling_port`.'],
    },
    {
      name: 'a dropped name, in the series that the image tells',
      text: `${head}longpolling_port = 8072\n`,
      beside: { 'docker-compose.yml': shop('odoo:18.0') },
      found: ['2:1-2:17 Odoo 18.0 has no option longpolling_port.'],
    },
    {
      name: 'an empty number, which stops Odoo',
      text: `${head}db_port =\nworkers = 2\n`,
      versions: { odoo: '17.0' },
      found: ['2:10-2:10 db_port =  is not a whole number.'],
    },
    {
      name: 'old names, in the series that the scripts beside it tell',
      text: `${head}xmlrpc_port = 8069\nlongpolling_port = 8072\n`,
      file: 'config/odoo.conf',
      beside: { 'scripts/install.sh': '#!/bin/sh\nODOO_VERSION="19.0"\n' },
      found: [
        '2:1-2:12 Odoo 19.0 has no option xmlrpc_port.',
        '3:1-3:17 Odoo 19.0 has no option longpolling_port.',
      ],
    },
    {
      name: 'the mildest, where images contradict each other',
      text: `${head}longpolling_port = 8072\n`,
      beside: { 'a.compose.yaml': shop('odoo:18.0'), 'b.compose.yaml': shop('odoo:17.0') },
      found: ['2:1-2:17 longpolling_port is an old name of gevent_port.'],
    },
    {
      name: 'a comment that becomes part of the value',
      text: `${head}workers = 12   # 2 for each core\n`,
      found: ['2:11-2:33 workers has a # or ; behind a space in its value.'],
    },
    {
      name: 'a boolean that is none',
      text: `${head}list_db = no\n`,
      found: ['2:11-2:13 list_db = no is not a boolean to Odoo 18.0.'],
    },
    {
      name: 'a flag of the command line',
      text: `${head}test_enable = True\n`,
      versions: { odoo: '18.0' },
      found: ['2:1-2:12 test_enable has no effect in odoo.conf.'],
    },
    {
      name: 'a section that is not read',
      text: `${head}workers = 2\n[queue]\nchannels = root:2\n`,
      versions: { odoo: '19.0' },
      found: ['3:1-3:8 Section [queue] is not read by Odoo 19.0.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'old names that the declared series still reads',
    text: '[options]\n; the bus\nlongpolling_port = 8072\nxmlrpc_port = 8069\n',
    after: '[options]\n; the bus\ngevent_port = 8072\nhttp_port = 8069\n',
    safety: 'safe',
    versions: { odoo: '17.0' },
  },
  {
    name: 'an old name whose line was ignored',
    text: '[options]\nlongpolling_port = 8072\n',
    after: '[options]\ngevent_port = 8072\n',
    safety: 'unsafe',
    versions: { odoo: '18.0' },
  },
  {
    name: 'a word that is read as its opposite',
    text: '[options]\nlist_db = no\n',
    after: '[options]\nlist_db = False\n',
    safety: 'unsafe',
    versions: { odoo: '17.0' },
  },
]);
