import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const site = (headers: string) =>
  `server {\n  server_name shop.example.com;\n  location / {\n    ${headers}\n    proxy_pass http://odoo:8069;\n  }\n}\n`;
const MEANT =
  'proxy_set_header X-Forwarded-For $remote_addr; proxy_set_header X-Forwarded-Proto $scheme;';
const behind = { 'nginx/shop.conf': site(MEANT) };
const head = '[options]\n';
const WHAT = 'nginx sends `X-Forwarded-Proto`, and `proxy_mode` is off.';

testRule(rule, {
  accept: [
    { name: 'a proxy that is believed', text: `${head}proxy_mode = True\n`, beside: behind },
    { name: 'no proxy', text: head },
    {
      name: 'a proxy that tells nothing',
      text: head,
      beside: { 'nginx/shop.conf': site('proxy_set_header Host $host;') },
    },
    {
      name: 'an argument',
      text: head,
      beside: {
        ...behind,
        'compose.yaml': 'services:\n  odoo: { image: "odoo:18.0", command: odoo --proxy-mode }\n',
      },
    },
    {
      name: 'a script that writes it',
      text: head,
      beside: { ...behind, 'install.sh': 'echo "proxy_mode = True" >> odoo.conf\n' },
    },
    {
      name: 'another Odoo that believes it',
      text: head,
      beside: { ...behind, 'live/odoo.conf': `${head}proxy_mode = True\n` },
    },
    { name: 'a set-up for development', file: 'dev/odoo.conf', text: head, beside: behind },
  ],
  reject: [
    { name: 'nothing said', text: head, beside: behind, found: [`- ${WHAT}`] },
    {
      name: 'what is switched off',
      text: `${head}proxy_mode = False\n`,
      beside: behind,
      found: [`2:14-2:19 ${WHAT}`],
    },
  ],
});
