import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (body: string) => `server {\nproxy_set_header Host $host;\n${body}}\n`;
const location = (body: string) => `location / {\n${body}proxy_pass http://odoo;\n}\n`;

testRule(rule, {
  accept: [
    { name: 'a location that inherits', text: server(location('')) },
    { name: 'nothing to inherit', text: location('proxy_set_header A a;\n') },
    { name: 'a header in other letters', text: server(location('proxy_set_header HOST $host;\n')) },
    {
      name: 'what an include may set',
      text: server(location('include p;\nproxy_set_header A a;\n')),
    },
    {
      name: 'a location that passes nothing on',
      text: server('location / { proxy_set_header A a; }\n'),
    },
    { name: 'a mention in a comment', text: server(location('# proxy_set_header A a;\n')) },
    {
      name: 'a location that speaks to another server',
      text: `server {\nproxy_set_header Host $host;\nproxy_set_header X-Real-IP $remote_addr;\n${location('proxy_set_header Host files.example.com;\n')}}\n`,
    },
    {
      name: 'a header that is nobody but theirs',
      text: `server {\nproxy_set_header X-Scheme $scheme;\n${location('proxy_set_header A a;\n')}}\n`,
    },
  ],
  reject: [
    {
      name: 'a location that loses the header of its server',
      text: server(location('proxy_set_header A a;\n')),
      found: ['4:1-4:22 This location no longer sends `Host`.'],
    },
    {
      name: 'one that a nested location inherits, once',
      text: server(`location / {\nproxy_set_header A a;\n${location('')}${location('')}}\n`),
      found: ['4:1-4:22 This location no longer sends `Host`.'],
    },
    {
      name: 'a location in each of two servers',
      text: server(location('proxy_set_header A a;\n')).repeat(2),
      found: [
        '4:1-4:22 This location no longer sends `Host`.',
        '11:1-11:22 This location no longer sends `Host`.',
      ],
    },
    {
      name: 'a server that loses the header of http',
      text: `http {\nproxy_set_header Host $host;\nserver {\nproxy_set_header A a;\n${location('')}}\n}\n`,
      found: ['4:1-4:22 This server no longer sends `Host`.'],
    },
  ],
});

test('is an error for Odoo, and a warning for others', () => {
  const text = server(location('proxy_set_header A a;\n'));
  const graveOf = (one: string) =>
    lintTexts({ 'nginx.conf': one }, { only: [rule.id] }).findings.map(({ severity }) => severity);
  expect(graveOf(text.replace('http://odoo', 'http://odoo:8069'))).toEqual(['error']);
  expect(graveOf(text)).toEqual(['warning']);
  const odoo = text.replace('http://odoo', 'http://odoo:8069');
  expect(graveOf(odoo.replace('location /', 'location /longpolling'))).toEqual(['warning']);
});

test('shows both places, and offers to repeat the lines', () => {
  const text = server(location('  proxy_set_header A a;\n'));
  const [finding] = lintTexts({ 'nginx.conf': text }).findings;
  expect(finding?.related).toMatchObject([
    { message: 'lost on this level', at: { span: { start: { line: 2, column: 1 } } } },
  ]);
  expect(finding?.fixes).toMatchObject([
    {
      safety: 'unsafe',
      edits: [
        { text: 'proxy_set_header Host $host;\n  ', span: { start: { line: 4, column: 3 } } },
      ],
    },
  ]);
});
