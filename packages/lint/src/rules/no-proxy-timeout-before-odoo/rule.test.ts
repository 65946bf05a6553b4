import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const vhost = (timeout: string) => `server {
  server_name shop.example.com;
  ${timeout}
  location / { proxy_pass http://odoo:8069; }
}
`;
const limit = (seconds: number) => ({ 'odoo.conf': `[options]\nlimit_time_real = ${seconds}\n` });

testRule(rule, {
  accept: [
    { name: 'no Odoo to compare with', text: vhost('proxy_read_timeout 10s;') },
    {
      name: 'the same time',
      text: vhost('proxy_read_timeout 20m;'),
      beside: limit(1200),
    },
    {
      name: 'another service',
      text: 'server {\n  server_name n8n.example.com;\n  location / { proxy_pass http://n8n:5678; }\n}\n',
      beside: limit(1200),
    },
    {
      name: 'both defaults',
      text: vhost(''),
      beside: { 'odoo.conf': '[options]\nworkers = 2\n' },
    },
    {
      name: 'a timeout that an include may set',
      text: vhost('include snippets/missing.conf;'),
      beside: limit(1200),
    },
    {
      name: 'no limit at all',
      text: vhost('proxy_read_timeout 720s;'),
      beside: limit(0),
    },
    {
      name: 'one Odoo of several for which it is enough',
      text: vhost('proxy_read_timeout 720s;'),
      beside: { ...limit(1200), 'staging/odoo.conf': '[options]\nlimit_time_real = 600\n' },
    },
    {
      name: 'a server that returns before its locations',
      text: vhost('return 301 https://$host$request_uri;'),
      beside: limit(1200),
    },
    { name: 'a variable', text: vhost('proxy_read_timeout $wait;'), beside: limit(1200) },
  ],
  reject: [
    {
      name: 'the two samples of the documentation together',
      text: vhost('proxy_read_timeout 720s;'),
      beside: limit(1200),
      found: ['3:3-3:27 nginx gives up after 720s, and Odoo works on for up to 1200 s.'],
    },
    {
      name: 'a number that means no limit, as the file has it',
      text: vhost('proxy_read_timeout 720s;'),
      beside: { 'odoo.conf': '[options]\nlimit_time_real = 99999999999999999\n' },
      found: [
        '3:3-3:27 nginx gives up after 720s, and Odoo works on without a limit (`limit_time_real = 99999999999999999`).',
      ],
    },
    {
      name: 'the default of nginx',
      text: vhost(''),
      beside: limit(600),
      found: ['2:3-2:32 nginx gives up after 60s, and Odoo works on for up to 600 s.'],
    },
    {
      name: 'the default of Odoo',
      text: vhost('proxy_read_timeout 90;'),
      beside: { 'odoo.conf': '[options]\nworkers = 2\n' },
      found: ['3:3-3:25 nginx gives up after 90, and Odoo works on for up to 120 s.'],
    },
    {
      name: 'a timeout in an included file, shown at the vhost',
      text: vhost('include snippets/nginx.conf;'),
      beside: { ...limit(600), 'snippets/nginx.conf': 'proxy_read_timeout 5m;\n' },
      found: ['2:3-2:32 nginx gives up after 5m, and Odoo works on for up to 600 s.'],
    },
  ],
});
