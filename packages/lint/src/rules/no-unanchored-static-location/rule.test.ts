import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (body: string) =>
  `server {\nserver_name shop.example.com;\nlocation / { proxy_pass http://odoo:8069; }\n${body}\n}\n`;

testRule(rule, {
  accept: [
    { name: 'every module', text: server('location ~ ^/[^/]+/static/.+$ { expires 1d; }') },
    { name: 'a prefix', text: server('location /web/static/ { expires 1d; }') },
    {
      name: 'a second location for the others',
      text: server('location ~ /web/static/ { }\nlocation ~ /\\w+/static/ { expires 1d; }'),
    },
    {
      name: 'another application',
      text: server('location ~ /web/static/ { }').replace('8069', '80'),
    },
    {
      name: 'an include that was not read',
      text: server('include x;\nlocation ~ /web/static/ { }'),
    },
  ],
  reject: [
    {
      name: 'one module',
      text: server('location ~* /web/static/ { expires 1d; }'),
      found: ['4:13-4:25 `/web/static/` misses the static files of every module but web.'],
    },
  ],
});
