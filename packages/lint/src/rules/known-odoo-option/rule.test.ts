import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const head = '[options]\n';

testRule(rule, {
  accept: [
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
  ],
  reject: [
    {
      name: 'an unknown option, in the series that is assumed',
      text: `${head}logrotate = True\n`,
      found: ['2:1-2:10 Odoo 18.0 has no option logrotate.'],
    },
    {
      name: 'an unknown option, in the series that is declared',
      text: `${head}plum = 1\n`,
      versions: { odoo: '17.0' },
      found: ['2:1-2:5 Odoo 17.0 has no option plum.'],
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
      name: 'a section that is not read',
      text: `${head}workers = 2\n[queue]\nchannels = root:2\n`,
      versions: { odoo: '19.0' },
      found: ['3:1-3:8 Section [queue] is not read by Odoo 19.0.'],
    },
  ],
});
