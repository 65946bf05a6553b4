import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const HSTS = 'add_header Strict-Transport-Security "max-age=1" always;';
const server = (body: string, inner = '') =>
  `server {\nlisten 443 ssl;\nserver_name shop.example.com;\n${body}\nlocation / {\n${inner}\nproxy_pass http://odoo:8069;\n}\n}\n`;

testRule(rule, {
  accept: [
    { name: 'the header', text: server(HSTS) },
    { name: 'the header of http', text: `http {\n${HSTS}\n${server('')}}\n` },
    { name: 'a vhost without TLS', text: server('').replace(' ssl', '') },
    { name: 'an include that was not read', text: server('include headers.conf;') },
    { name: 'another application', text: server('').replace('8069', '80') },
  ],
  reject: [
    {
      name: 'no header',
      text: server(''),
      found: ['3:1-3:30 Browsers are not told to keep to HTTPS.'],
    },
    {
      name: 'a header that is lost',
      text: server(HSTS, 'add_header A a;'),
      found: ['3:1-3:30 Browsers are not told to keep to HTTPS.'],
    },
  ],
});
