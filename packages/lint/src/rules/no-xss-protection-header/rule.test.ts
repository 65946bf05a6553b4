import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (line: string) => `server {\n${line}\n}\n`;
const WHAT = '`X-XSS-Protection` switches on a filter that is itself a hole.';

testRule(rule, {
  accept: [
    { name: 'zero', text: server('add_header X-XSS-Protection "0";') },
    { name: 'an upstream that is silenced', text: server('proxy_hide_header X-XSS-Protection;') },
    { name: 'a variable', text: server('add_header X-XSS-Protection $xss;') },
    { name: 'another header', text: server('add_header X-Frame-Options 1;') },
  ],
  reject: [
    {
      name: 'the filter',
      text: server('add_header x-xss-protection "1; mode=block";'),
      found: [`2:1-2:45 ${WHAT}`],
    },
  ],
});

test('offers the zero', () => {
  const [finding] = lintTexts({ 'nginx.conf': server('add_header X-XSS-Protection 1;') }).findings;
  expect(finding?.fixes).toMatchObject([{ safety: 'safe', edits: [{ text: '0' }] }]);
});
