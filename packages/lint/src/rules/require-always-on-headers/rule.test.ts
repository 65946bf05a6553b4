import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (line: string) => `server {\n${line}\n}\n`;

testRule(rule, {
  accept: [
    { name: 'always', text: server('add_header X-Frame-Options DENY always;') },
    { name: 'a header for good answers', text: server('add_header Cache-Control public;') },
    { name: 'a header that is taken away', text: server('add_header X-Frame-Options "";') },
  ],
  reject: [
    {
      name: 'a header for good answers only',
      text: server('add_header strict-transport-security max-age=1;'),
      found: ['2:1-2:48 `strict-transport-security` is not sent with errors.'],
    },
  ],
});

test('offers the word', () => {
  const text = server('add_header X-Frame-Options DENY;');
  const [finding] = lintTexts({ 'nginx.conf': text }).findings;
  expect(finding?.fixes).toMatchObject([
    { edits: [{ text: ' always', span: { start: { line: 2, column: 32 } } }] },
  ]);
});
