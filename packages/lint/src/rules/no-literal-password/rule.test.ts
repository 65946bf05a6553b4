import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    { name: 'a variable', file: 'a.env', text: 'DB_PASSWORD=${DB}\n' },
    {
      name: 'a password of a test',
      file: 'shop/tests/test_a.py',
      text: "password = 'lantern7tide'\n",
    },
    {
      name: 'a pattern',
      file: 'set.sh',
      text: 'sed -i "s/DB_PASSWORD=.*/DB_PASSWORD=$1/" .env\n',
    },
    {
      name: 'a variable of psql',
      file: 'init.sh',
      text: "CREATE USER shop WITH PASSWORD :'shoppass7';\n",
    },
    { name: 'a label', file: 'labels.json', text: '{ "password": "Passwort" }\n' },
    {
      name: 'the master password in odoo.conf, which is another rule',
      file: 'odoo.conf',
      text: '[options]\nadmin_passwd = lantern-tide-7\n',
    },
  ],
  reject: [
    {
      name: 'settings',
      file: 'compose.yaml',
      text: 'services:\n  db:\n    image: postgres:16\n    environment:\n      POSTGRES_PASSWORD: lantern-tide-7\n',
      found: ['5:26-5:40 Here stands a literal password.'],
    },
    {
      name: 'the default of a variable',
      file: 'a.env',
      text: 'DB_PASSWORD=${DB:-lantern-tide-7}\n',
      found: ['1:19-1:33 Here stands a literal password.'],
    },
    {
      name: 'the master password elsewhere',
      file: 'start.cfg',
      text: 'admin_passwd = lantern-tide-7\n',
      found: ['1:16-1:30 Here stands the master password of Odoo.'],
    },
    {
      name: 'an address',
      file: 'a.cfg',
      text: 'index = https://ci:lantern-tide@packages.bookshop.test/\n',
      found: ['1:20-1:32 Here stands the password of an address.'],
    },
    {
      name: 'a command line',
      file: 'job.sh',
      text: 'curl -u ci:lantern-tide https://bookshop.test/\n',
      found: ['1:12-1:24 Here stands a password on a command line.'],
    },
  ],
});

test.each([
  [
    'compose.yaml',
    'services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: lantern-tide-7\n',
    'Change it, and read it from `.env` or a mounted file: `${DB_PASSWORD:?}`.',
  ],
  [
    'start.sh',
    'export DB_PASSWORD=lantern-tide-7\n',
    'Change it, and read it from `.env` or a mounted file: `${DB_PASSWORD:?}`.',
  ],
  ['.env', 'DB_PASSWORD=lantern-tide-7\n', 'Change it, and keep this file out of git.'],
  [
    'odoo.conf',
    '[options]\ndb_password = lantern-tide-7\n',
    'Change it, and keep this file out of the tree, or write the value into it when it is deployed: `${DB_PASSWORD}` would be the password itself here.',
  ],
  [
    'settings.ini',
    'password = lantern-tide-7\n',
    'Change it, and read it from the environment or a mounted file, as the program that reads this one knows it.',
  ],
])('%s is told what works in it', (file, text, fix) => {
  const { findings } = lintTexts({ [file]: text }, { only: [rule.id] });

  expect(findings.map((finding) => finding.fix)).toEqual([fix]);
});
