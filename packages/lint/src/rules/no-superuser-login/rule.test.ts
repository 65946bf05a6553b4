import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const user = (text: string) => `[options]\ndb_user = ${text}\n`;

testRule(rule, {
  accept: [
    { name: 'a role of its own', text: user('odoo') },
    { name: 'no role', text: '[options]\nworkers = 2\n' },
    { name: 'a role that is only named alike', text: user('postgres_shop') },
  ],
  reject: [
    {
      name: 'the superuser',
      text: user('postgres'),
      found: ['2:11-2:19 Odoo does not start as `postgres`.'],
    },
    {
      name: 'an administrator',
      text: user('doadmin'),
      found: ['2:11-2:18 `doadmin` is the administrator of the whole server.'],
    },
  ],
});

test('an administrator with one database is a warning', () => {
  const of = (rest: string) => lintTexts({ 'odoo.conf': user('doadmin') + rest }).findings;
  expect(of('db_name = shop\n').map(({ severity }) => severity)).toEqual(['warning']);
  expect(of('db_name = False\n').map(({ severity }) => severity)).toEqual(['error']);
});
