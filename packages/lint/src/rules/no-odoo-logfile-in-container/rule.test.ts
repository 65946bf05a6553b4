import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (rest: string) => `services:\n  odoo:\n    image: odoo:18.0\n    ${rest}\n`;
const mounted = "volumes: ['./odoo.conf:/etc/odoo/odoo.conf']";
const conf = (value: string) => ({ 'odoo.conf': `[options]\nlogfile = ${value}\n` });

testRule(rule, {
  accept: [
    { name: 'the output', text: compose('command: odoo --log-level=info') },
    { name: 'the output by its file', text: compose('command: odoo --logfile=/dev/stdout') },
    { name: 'None', text: compose(mounted), beside: conf('None') },
    { name: 'a configuration of others', text: compose('restart: always'), beside: conf('/x.log') },
  ],
  reject: [
    {
      name: 'a file on the command',
      text: compose('command: [odoo, --logfile, /tmp/odoo.log]'),
      found: ['4:14-4:46 `odoo` logs to /tmp/odoo.log inside its container.'],
    },
    {
      name: 'a file in the mounted configuration, there',
      text: compose(mounted),
      beside: conf('/var/log/odoo.log'),
      found: ['2:11-2:28 `odoo` logs to /var/log/odoo.log inside its container.'],
    },
  ],
});
