import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import type { Texts } from '../../testing/lint-texts.ts';
import { rule } from './rule.ts';

const server = (body: string) =>
  `server {\nserver_name shop.example.com;\nlocation / { proxy_pass http://odoo:8069; }\n${body}\n}\n`;

testRule(rule, {
  accept: [
    { name: 'a prefix', text: server('location /web/database { deny all; }') },
    { name: 'an expression', text: server('location ~* ^/web/database/ { return 403; }') },
    { name: 'a password', text: server('auth_basic x;') },
    { name: 'an if', text: server('if ($uri ~ ^/web/database) { return 404; }') },
    { name: 'an expression that is not understood', text: server('location ~ (?i)^/web {}') },
    { name: 'an include that was not read', text: server('include locked.conf;') },
    {
      name: 'an Odoo that refuses',
      text: server(''),
      beside: { 'odoo.conf': '[options]\nlist_db = False\n' },
    },
    {
      name: 'a name of this machine alone',
      text: server('').replace('shop.example.com', 'shop.localhost'),
    },
  ],
  reject: [
    {
      name: 'a vhost that passes all',
      text: server(''),
      found: ['2:1-2:30 Everybody reaches `/web/database/manager`.'],
    },
    {
      name: 'a location for it that passes it on',
      text: server('auth_basic off; location ~ /web/database { proxy_pass http://odoo:8069; }'),
      found: ['2:1-2:30 Everybody reaches `/web/database/manager`.'],
    },
    {
      name: 'an Odoo that does not refuse',
      text: server(''),
      beside: { 'odoo.conf': '[options]\nlist_db = True\n' },
      found: ['2:1-2:30 Everybody reaches `/web/database/manager`.'],
    },
  ],
});

test('is information where nobody knows whether Odoo refuses', () => {
  const gradesOf = (texts: Texts) =>
    lintTexts({ 'nginx.conf': server(''), ...texts }, { only: [rule.id] }).findings.map(
      ({ severity }) => severity,
    );
  expect(gradesOf({})).toEqual(['info']);
  expect(gradesOf({ 'odoo.conf': '[options]\nworkers = 2\n' })).toEqual(['warning']);
});
