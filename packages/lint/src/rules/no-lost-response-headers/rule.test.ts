import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (body: string) => `server {\nadd_header X-Frame-Options DENY always;\n${body}\n}\n`;
const location = (body: string) => server(`location / { ${body} }`);
const LOST = 'Answers of this location no longer have `X-Frame-Options`.';

test.each([
  ['/static/', 'info'],
  ['/', 'error'],
])('HSTS that is lost at %s is: %s', (path, severity) => {
  const text = `server {\nadd_header Strict-Transport-Security "max-age=1" always;\nlocation ${path} { add_header A a; }\n}\n`;
  const { findings } = lintTexts({ 'nginx.conf': text }, { only: [rule.id] });
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});

testRule(rule, {
  accept: [
    { name: 'a location that inherits', text: location('root /srv;') },
    {
      name: 'one that repeats',
      text: location('add_header x-frame-options DENY; add_header A a;'),
    },
    { name: 'one that joins', text: location('add_header_inherit merge; add_header A a;') },
    { name: 'an include that was not read', text: location('include h; add_header A a;') },
    {
      name: 'an include that was read',
      text: location('include nginx-h.conf; add_header A a;'),
      beside: { 'nginx-h.conf': 'add_header X-Frame-Options DENY always;\n' },
    },
    { name: 'a preflight', text: location('if ($a) { add_header A a; return 204; }') },
    {
      name: 'headers that protect nobody',
      text: location('add_header A a;').replace('X-Frame-Options', 'X-Served-By'),
    },
  ],
  reject: [
    {
      name: 'a location with one of its own',
      text: location('add_header Cache-Control public;'),
      found: [`3:14-3:46 ${LOST}`],
    },
    {
      name: 'a server that loses those of http',
      text: `http {\nadd_header Referrer-Policy no-referrer;\n${server('')}}\n`,
      found: ['4:1-4:40 Answers of this server no longer have `Referrer-Policy`.'],
    },
    {
      name: 'a level above that was included',
      text: 'server {\ninclude nginx-h.conf;\nlocation / { add_header A a; }\n}\n',
      beside: { 'nginx-h.conf': 'add_header X-Frame-Options DENY always;\n' },
      found: [`3:14-3:29 ${LOST}`],
    },
  ],
});
