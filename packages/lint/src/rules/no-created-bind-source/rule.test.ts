import { testRule } from '../../testing/index.ts';
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
  ],
  reject: [
    {
      name: 'a file in the short form',
      text: one('./odoo.conf:/etc/odoo/odoo.conf:ro'),
      found: ['5:9-5:43 A missing `./odoo.conf` becomes a directory.'],
    },
    {
      name: 'a file in the long form',
      text: one('{ type: bind, source: /etc/a.yml, target: /a.yml }'),
      found: ['5:9-5:59 A missing `/etc/a.yml` becomes a directory.'],
    },
    {
      name: 'a file below a variable',
      text: one('${DIR}/a.sh:/a.sh'),
      found: ['5:9-5:26 A missing `${DIR}/a.sh` becomes a directory.'],
    },
  ],
});
