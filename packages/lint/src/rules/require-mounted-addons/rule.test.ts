import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (volumes: string, rest = '') =>
  `services:\n  odoo:\n    image: odoo:18.0\n    command: odoo --addons-path=/mnt/a,/mnt/b\n    volumes: [${volumes}]\n${rest}`;
const found = ['4:14-4:46 /mnt/b is not in the container of `odoo`.'];

testRule(rule, {
  accept: [
    { name: 'each mounted', text: compose('./a:/mnt/a, ./b:/mnt/b/') },
    { name: 'a mount above them', text: compose('./x:/mnt') },
    { name: 'modules mounted one by one', text: compose('./a:/mnt/a, ./sale:/mnt/b/sale') },
    { name: 'a target that is not known', text: compose('./a:/mnt/a, "./b:$WHERE"') },
    { name: 'an image that is built here', text: compose('./a:/mnt/a', '    build: .\n') },
    {
      name: 'what the image has',
      text: 'services:\n  odoo:\n    image: odoo\n    command: odoo --addons-path=/mnt/extra-addons\n',
    },
    {
      name: 'a directory of the distribution',
      text: compose('./a:/mnt/a').replace('/mnt/b', '/usr/local/lib/python3.9/dist-packages'),
    },
  ],
  reject: [
    { name: 'a directory that is not mounted', text: compose('./a:/mnt/a'), found },
    { name: 'one that is only named alike', text: compose('./a:/mnt/a, ./b:/mnt/bb'), found },
  ],
});
