import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const list = (text: string) => `[options]\naddons_path = ${text}\n`;

testRule(rule, {
  accept: [
    { name: 'absolute directories', text: list('/mnt/web, /mnt/server-ux') },
    { name: 'a list over several lines', text: list('/mnt/web,\n  /mnt/server-ux') },
    { name: 'what Odoo expands', text: list('~/addons,$HOME/addons') },
    { name: 'a drive of Windows', text: list('C:\\odoo\\addons') },
    { name: 'None, which is the default', text: list('None') },
  ],
  reject: [
    {
      name: 'a misspelt directory of Debian',
      text: list('/mnt/web,/usr/lib/python3/dist-pkgs/odoo/addons'),
      found: [
        "2:24-2:62 /usr/lib/python3/dist-pkgs/odoo/addons is not where Debian's packages are.",
      ],
    },
    {
      name: 'colons',
      text: list('/mnt/web:/mnt/server-ux'),
      found: ['2:15-2:38 addons_path is separated by colons here.'],
    },
    {
      name: 'a relative directory on a later line',
      text: list('/mnt/web,\n  addons'),
      found: ['3:3-3:9 addons is a relative directory.'],
    },
    {
      name: 'a comma too many',
      text: list('/mnt/web,'),
      found: ['2:24-2:24 addons_path has an empty entry.'],
    },
    {
      name: 'an entry that comes twice',
      text: list('/mnt/web,/mnt/web/'),
      found: ['2:24-2:33 /mnt/web is listed twice.'],
    },
  ],
});
