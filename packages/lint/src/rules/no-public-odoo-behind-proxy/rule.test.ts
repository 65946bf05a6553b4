import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (port: string, rest = '    command: odoo --proxy-mode\n') =>
  `services:\n  odoo:\n    image: odoo:18.0\n    ports: ["${port}"]\n${rest}`;
const mounted = "    volumes: ['./odoo.conf:/etc/odoo/odoo.conf']\n";
const conf = (value: string) => ({ 'odoo.conf': `[options]\nproxy_mode = ${value}\n` });

testRule(rule, {
  accept: [
    { name: 'the loopback', text: compose('127.0.0.1:8069:8069') },
    { name: 'a private address', text: compose('192.0.2.1:8069:8069') },
    { name: 'an address that is not known', text: compose('${BIND}:8069:8069') },
    { name: 'no proxy', text: compose('8069:8069', '') },
    { name: 'proxy_mode off', text: compose('8069:8069', mounted), beside: conf('False') },
    { name: 'another port', text: compose('80:8080') },
  ],
  reject: [
    {
      name: 'proxy mode on the command',
      text: compose('80:8069'),
      found: [
        '4:13-4:22 Port 8069 of `odoo` is open to everybody, and Odoo believes every header.',
      ],
    },
    {
      name: 'proxy mode in the mounted file',
      text: compose('0.0.0.0:8072:8072', mounted),
      beside: conf('True'),
      found: [
        '4:13-4:32 Port 8072 of `odoo` is open to everybody, and Odoo believes every header.',
      ],
    },
  ],
});
