import { testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const one = (mount: string) =>
  `services:\n  shop:\n    image: example/till:1.2\n    volumes:\n      - ${mount}\n`;

testRule(rule, {
  accept: [
    { name: 'a directory', text: one('./addons:/mnt/extra-addons') },
    { name: 'a directory with the name of a file', text: one('./conf.yaml:/etc/till') },
    { name: 'a volume', text: one('odoo.conf:/etc/odoo') },
    {
      name: 'a source that must be there',
      text: one(
        '{ type: bind, source: ./a.conf, target: /a.conf, bind: { create_host_path: false } }',
      ),
    },
    {
      name: 'a file that is there',
      text: one('./etc/odoo.conf:/etc/odoo/odoo.conf'),
      beside: { 'etc/odoo.conf': '[options]\nlist_db = False\n' },
    },
    { name: 'a file that nobody here would read', text: one('./till.xml:/etc/till.xml') },
  ],
  reject: [
    {
      name: 'a file in the short form',
      text: one('./odoo.conf:/etc/odoo/odoo.conf:ro'),
      found: ['5:9-5:43 A missing `./odoo.conf` becomes a directory.'],
    },
    {
      name: 'a file in the long form',
      text: one('{ type: bind, source: /etc/a.key, target: /a.key }'),
      found: ['5:9-5:59 A missing `/etc/a.key` becomes a directory.'],
    },
    {
      name: 'a file below a variable',
      text: one('${DIR}/a.sh:/a.sh'),
      found: ['5:9-5:26 A missing `${DIR}/a.sh` becomes a directory.'],
    },
    {
      name: 'several files together',
      text: one('./odoo.conf:/etc/odoo/odoo.conf\n      - ./till.key:/etc/till.key'),
      found: ['5:9-5:40 Missing files become directories: `./odoo.conf`, `./till.key`.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'by the long form',
    text: 'services:\n  web:\n    image: nginx:1.29.3\n    volumes:\n      - ./nginx.conf:/etc/nginx/nginx.conf:ro # ours\n      - { type: bind, source: ./a.key, target: /etc/a.key }\n',
    after:
      'services:\n  web:\n    image: nginx:1.29.3\n    volumes:\n      - { type: bind, source: "./nginx.conf", target: /etc/nginx/nginx.conf, read_only: true, bind: { create_host_path: false } } # ours\n      - { type: bind, source: ./a.key, target: /etc/a.key, bind: { create_host_path: false } }\n',
    safety: 'unsafe',
  },
]);
