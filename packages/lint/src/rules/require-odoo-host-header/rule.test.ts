import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (level: string, inner = '') =>
  `server {\nserver_name shop.example.com;\n${level}\nlocation / {\n${inner}\nproxy_pass http://odoo:8069;\n}\n}\n`;

testRule(rule, {
  accept: [
    { name: 'a header of the server', text: server('proxy_set_header Host $host;') },
    { name: 'what proxy mode reads', text: server('proxy_set_header X-Forwarded-Host $host;') },
    { name: 'a header of http', text: `http {\nproxy_set_header Host $host;\n${server('')}}\n` },
    { name: 'an include that was not read', text: server('include proxy_params;') },
    {
      name: 'a header of the main file',
      text: server(''),
      beside: { 'nginx-main.conf': 'http {\nproxy_set_header Host $host;\ninclude conf.d/*;\n}\n' },
    },
    { name: 'another application', text: server('').replace('8069', '3000') },
    {
      name: 'a location for static files',
      text: 'server {\nserver_name shop.example.com;\nlocation / { proxy_set_header Host $host; proxy_pass http://odoo:8069; }\nlocation ~ /static/ { proxy_pass http://odoo:8069; }\n}\n',
    },
  ],
  reject: [
    {
      name: 'nothing that says the name',
      text: server(''),
      found: ['6:1-6:29 Odoo is told that its name is `odoo:8069`.'],
    },
    {
      name: 'a header that is lost',
      text: server('proxy_set_header Host $host;', 'proxy_set_header X-Real-IP $remote_addr;'),
      found: ['6:1-6:29 Odoo is told that its name is `odoo:8069`.'],
    },
  ],
});
