import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/index.ts';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (body: string) =>
  `server {\nlisten 443 ssl;\nserver_name shop.example.com;\n${body}\nlocation / { proxy_pass http://odoo:8069; }\n}\n`;
const FOUND = '3:1-3:30 The cookie `session_id` is sent over plain HTTP too.';

testRule(rule, {
  accept: [
    { name: 'flags', text: server('proxy_cookie_flags session_id secure;') },
    { name: 'flags by an old trick', text: server('proxy_cookie_path / "/; Secure";') },
    { name: 'an nginx without them', text: server(''), versions: { nginx: '1.18.0' } },
    { name: 'a series that may set them', text: server(''), versions: { odoo: '20.0' } },
    { name: 'a vhost without TLS', text: server('').replace(' ssl', '') },
    { name: 'an include that was not read', text: server('include cookies.conf;') },
  ],
  reject: [
    { name: 'no flags', text: server(''), versions: { odoo: '16.0' }, found: [FOUND] },
    { name: 'no flags in 19.0', text: server(''), versions: { odoo: '19.0' }, found: [FOUND] },
  ],
});

test('is a warning only where the series is declared', () => {
  const severities = (versions: object) =>
    lintTexts(
      { 'nginx.conf': server('') },
      { only: [rule.id], config: { ...DEFAULT_CONFIG, versions } },
    ).findings.map(({ severity }) => severity);
  expect(severities({})).toEqual(['info']);
  expect(severities({ odoo: '18.0' })).toEqual(['warning']);
});
