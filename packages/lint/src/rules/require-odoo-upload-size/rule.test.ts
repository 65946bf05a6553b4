import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (body: string, to = 'odoo:8069') =>
  `server {\n${body}\nlocation / { proxy_pass http://${to}; }\n}\n`;

testRule(rule, {
  accept: [
    { name: 'just as much', text: server('client_max_body_size 128m;') },
    { name: 'as many bytes', text: server('client_max_body_size 134217728;') },
    { name: 'no limit', text: server('client_max_body_size 0;') },
    { name: 'nothing said', text: server('') },
    { name: 'another service', text: server('client_max_body_size 1m;', 'n8n:5678') },
    {
      name: 'a location that no upload reaches',
      text: server('location /web/login { client_max_body_size 2m; proxy_pass http://odoo:8069; }'),
    },
  ],
  reject: [
    {
      name: 'less, once for two locations',
      text: server('client_max_body_size 100M;\nlocation /web { proxy_pass http://odoo:8069; }'),
      found: ['2:1-2:27 nginx refuses bodies above 100M, and Odoo accepts 128 MiB.'],
    },
    {
      name: 'less for http',
      text: `http {\nclient_max_body_size 64m;\n${server('')}}\n`,
      found: ['2:1-2:26 nginx refuses bodies above 64m, and Odoo accepts 128 MiB.'],
    },
  ],
});

test.each([
  ['10m', 'warning'],
  ['100m', 'info'],
])('%s is: %s', (size, severity) => {
  const text = server(`client_max_body_size ${size};`);
  const { findings } = lintTexts({ 'nginx.conf': text }, { only: [rule.id] });
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});
