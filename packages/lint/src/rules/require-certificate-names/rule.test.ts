import { expect, test } from 'vitest';
import { goodStack, lintTexts, shown, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const stack = (names: string) =>
  `certificates: { production: { covers: [production], challenge: dns-01, ${names} } }\n`;
const site = (name: string, lineage = 'shop.example.com') =>
  `server {\nserver_name ${name};\nssl_certificate /etc/letsencrypt/live/${lineage}/fullchain.pem;\n}\n`;

testRule(rule, {
  accept: [
    { name: 'names that follow from the vhosts', text: stack('issuer: letsencrypt') },
    { name: 'the name itself', text: stack('names: [shop]') },
    { name: 'a wildcard', text: stack('names: ["*.example.com"]') },
    { name: 'no certificates', text: '' },
  ],
  reject: [
    {
      name: 'a wildcard of another level',
      text: stack('names: ["*.shop.example.com"]'),
      found: [
        '54:7-54:29 The certificate does not have the name `shop.example.com`, which is served with it.',
      ],
    },
  ],
});

test.each([
  ['shop.example.com', []],
  ['_ ~^shop\\. *.example.net localhost $host', []],
  [
    'shop.example.com www.example.com',
    ['2:30-2:45 The certificate `shop.example.com` does not have the name `www.example.com`.'],
  ],
])('compares a file of nginx that serves %s', (names, found) => {
  expect(inFile(site(names))).toEqual(found);
});

test('says nothing of a certificate that the stack does not know', () => {
  expect(inFile(site('www.example.com', 'other.example.com'))).toEqual([]);
});

function inFile(text: string): readonly string[] {
  const texts = { 'stack.yaml': goodStack(), 'site/nginx.conf': text };
  return lintTexts(texts, { only: [rule.id] }).findings.map(shown);
}
