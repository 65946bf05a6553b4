import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const pass = 'proxy_pass http://odoo:8069;\n';
const header = (name: string) => `proxy_set_header ${name} x;\n`;
const meant = header('X-Forwarded-For') + header('X-Forwarded-Proto');
const server = (body: string) => `server {\nlocation / {\n${body}}\n}\n`;
const conf = (value: string) => ({ 'odoo.conf': `[options]\nproxy_mode = ${value}\n` });

testRule(rule, {
  accept: [
    { name: 'the header', text: server(header('x-forwarded-HOST') + meant + pass) },
    { name: 'a proxy that says nothing of its clients', text: server(header('Host') + pass) },
    { name: 'no proxy_mode', text: server(pass), beside: conf('False') },
    { name: 'another port', text: server(`${meant}proxy_pass http://n8n:5678;\n`) },
    { name: 'an include, which may have it', text: server(`include p;\n${meant}${pass}`) },
  ],
  reject: [
    {
      name: 'the other headers without it',
      text: server(meant + pass),
      found: ['5:1-5:29 Odoo is not sent `X-Forwarded-Host`.'],
    },
    {
      name: 'an Odoo with proxy_mode',
      text: server(pass),
      beside: conf('True'),
      found: ['3:1-3:29 Odoo is not sent `X-Forwarded-Host`.'],
    },
    {
      name: 'an upstream by its name',
      text: `upstream shop { server 192.0.2.1:8069; }\n${server(`${meant}proxy_pass http://shop;\n`)}`,
      found: ['6:1-6:24 Odoo is not sent `X-Forwarded-Host`.'],
    },
  ],
});
