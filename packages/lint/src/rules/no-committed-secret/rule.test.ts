import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

/** Drawn from parts: nothing in this file has the shape of a token. */
const TOKEN = `gh${'p_'}${'a1B2c3D4e5F6'.repeat(3)}`;
const BODY = Array.from({ length: 4 }, (_, at) =>
  `${at}QmVlLCBiZWUsIHNheSB0aGUga2V5IQ/+`.repeat(2),
);
const DASHES = '-'.repeat(5);
const KEY = [`${DASHES}BEGIN PRIVATE KEY${DASHES}`, ...BODY, `${DASHES}END PRIVATE KEY${DASHES}`];

testRule(rule, {
  accept: [
    { name: 'a variable', file: 'bookshop/api.py', text: "token = os.environ['TOKEN']\n" },
    { name: 'a token of crosses', file: 'README.md', text: `TOKEN=gh${'p_'}${'x'.repeat(36)}\n` },
    {
      name: 'a password, which is another rule',
      file: 'a.env',
      text: 'DB_PASSWORD=lantern-tide-7\n',
    },
  ],
  reject: [
    {
      name: 'a token in a program',
      file: 'bookshop/api.py',
      text: `token = '${TOKEN}'\n`,
      found: ['1:10-1:50 Here stands a GitHub token.'],
    },
    {
      name: 'a token in a document',
      file: 'docs/release.md',
      text: `Use \`${TOKEN}\`.\n`,
      found: ['1:6-1:46 Here stands a GitHub token.'],
    },
    {
      name: 'a private key, all of it',
      file: 'tls.md',
      text: `${KEY.join('\n')}\n`,
      found: ['1:1-6:26 Here stands a private key.'],
    },
  ],
});

test.each([
  ['.env', 'Revoke it where it was issued, and keep this file, with the new one, out of git.'],
  [
    'shop.cfg',
    'Revoke it where it was issued, then read the new one from `.env` or a mounted file.',
  ],
])('%s is told where the new one goes', (file, fix) => {
  const { findings } = lintTexts({ [file]: `TOKEN=${TOKEN}\n` }, { only: [rule.id] });

  expect(findings.map((finding) => finding.fix)).toEqual([fix]);
});
