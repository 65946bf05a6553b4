import { codeTreeOf, extractOf } from '@stackwright/scan';
import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    { name: 'versions and ports', file: '.env', text: 'ODOO_VERSION=18.0\nHTTP_PORT=8069\n' },
    { name: 'names to fill in', file: '.env', text: 'DB_PASSWORD=\nAPI_TOKEN=<yours>\n' },
    { name: 'an example', file: '.env.example', text: 'DB_PASSWORD=lantern-tide-7\n' },
    { name: 'another file', file: 'compose.yaml', text: 'services: {}\n' },
  ],
  reject: [
    {
      name: 'a default that everybody knows',
      file: '.env',
      text: 'ODOO_VERSION=18.0\nPOSTGRES_PASSWORD=odoo\n',
      found: ['2:1-2:18 git tracks this file, which holds the value of `POSTGRES_PASSWORD`.'],
    },
    {
      name: 'an address with a password',
      file: 'deploy/shop.env',
      text: 'DATABASE=postgres://shop:lantern-tide-7@db/shop\n',
      found: ['1:26-1:40 git tracks this file, which holds a secret.'],
    },
  ],
});

test('a file that nobody has added yet is about to be', () => {
  const text = 'POSTGRES_PASSWORD=odoo\n';
  const extract = extractOf({ path: '.env.prod', text });
  const code = codeTreeOf(new Map(extract && [['.env.prod', extract]]), {
    environment: [{ path: '.env.prod', state: 'untracked' }],
  });

  const { findings } = lintTexts({ '.env.prod': text }, { only: [rule.id], code });

  expect(findings.map(({ what, fix }) => [what, fix])).toEqual([
    [
      'git does not ignore this file, which holds the value of `POSTGRES_PASSWORD`.',
      'To keep it out, add `.env.prod` to `.gitignore`.',
    ],
  ]);
});

test('what git ignores, or nobody asked git about, is nobody else’s business', () => {
  const text = 'POSTGRES_PASSWORD=odoo\n';
  const extract = extractOf({ path: '.env', text });
  const code = codeTreeOf(new Map(extract && [['.env', extract]]));

  expect(lintTexts({ '.env': text }, { only: [rule.id], code }).findings).toEqual([]);
});
