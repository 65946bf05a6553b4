import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const FOUND = 'This password is among those that everybody tries first.';
const EASY = 'This password is easy to guess: a usual one, or one short word.';
const WORD = 'This password is one short word of small letters.';

testRule(rule, {
  accept: [
    { name: 'what is commented out', file: 'odoo.conf', text: '[options]\n; db_password = odoo\n' },
    { name: 'a document', file: 'README.md', text: 'Start it with `POSTGRES_PASSWORD=odoo`.\n' },
    {
      name: 'a job of CI',
      file: '.github/workflows/test.yaml',
      text: 'env:\n  POSTGRES_PASSWORD: odoo\n',
    },
    { name: 'a set-up for development', file: 'compose.dev.yaml', text: 'DB_PASSWORD: odoo\n' },
    { name: 'an icon', file: 'icons.yaml', text: 'user: fas fa-user\npassword: admin fa-key\n' },
    {
      name: 'the login at the mail server of somebody else, to be filled in',
      file: 'compose.yaml',
      text: 'services:\n  shop:\n    image: example/shop:1.2\n    environment:\n      SMTP_PASSWORD: password\n      RELAY_PASSWORD: changeme\n      EMAIL_HOST_PASSWORD: lantern\n',
    },
    { name: 'an invitation to set one', file: 'a.env', text: 'DB_PASSWORD=CHANGE_ME\n' },
  ],
  reject: [
    {
      name: 'the administrator of a mail server of one’s own',
      file: 'a.cfg',
      text: 'MAIL_ADMIN_PASSWORD=admin\n',
      found: [`1:21-1:26 ${FOUND}`],
    },
    {
      name: 'a word beside one that everybody tries',
      file: 'a.cfg',
      text: 'SHOP_PASSWORD=lantern\nTILL_PASSWORD=admin\n',
      found: [`1:15-1:22 ${WORD}`, `2:15-2:20 ${FOUND}`],
    },
    {
      name: 'the name of the program',
      file: 'odoo.conf',
      text: '[options]\ndb_password = odoo\n',
      found: [`2:15-2:19 ${EASY}`],
    },
    {
      name: 'two of one file, told once',
      file: 'a.env',
      text: 'DB_PASSWORD=odoo\nPOSTGRES_PASSWORD=odoo\n',
      found: [`1:13-1:17 ${EASY}`],
    },
    {
      name: 'a word of one login, at its server and at its client',
      file: 'run.sh',
      text: "docker run -e 'POSTGRES_PASSWORD=harbour' db\ndocker run -e 'APP_PASSWORD=harbour' app\n",
      found: [`1:34-1:41 ${EASY}`],
    },
    {
      name: 'a word of the database that is that of the administrator too',
      text: 'POSTGRES_PASSWORD=harbour\nADMIN_PASSWORD=harbour\n',
      file: 'a.env',
      found: [`1:19-1:26 ${EASY}`, `2:16-2:23 ${WORD}`],
    },
    {
      name: 'the word of everybody, at two logins',
      file: 'run.sh',
      text: "docker run -e 'POSTGRES_PASSWORD=admin' db\ndocker run -e 'APP_PASSWORD=admin' app\n",
      found: [`1:34-1:39 ${EASY}`, `2:29-2:34 ${FOUND}`],
    },
    {
      name: 'advice on words and on usual ones, told once and true of both',
      file: 'a.cfg',
      text: 'DB_PASSWORD=lantern\nREDIS_PASSWORD=1234\n',
      found: [`1:13-1:20 ${EASY}`],
    },
    {
      name: 'the name of the user, from outside',
      file: 'a.cfg',
      text: 'DATABASE_URL=postgres://bookshop:bookshop@db.example.com/bookshop\n',
      found: [`1:34-1:42 ${FOUND}`],
    },
    {
      name: 'the name of the user',
      file: 'a.env',
      text: 'DATABASE_URL=postgres://bookshop:bookshop@db/bookshop\n',
      found: [`1:34-1:42 ${EASY}`],
    },
  ],
});

test.each([
  ['compose.yaml', 'services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: odoo\n', true],
  ['.env', 'SHOP_PASSWORD=odoo\n', false],
  ['odoo.conf', '[options]\ndb_password = odoo\n', false],
])('%s: `${NAME:?}` is advised where something expands it', (file, text, isExpanded) => {
  const { findings } = lintTexts({ [file]: text }, { only: [rule.id] });

  expect(findings.map(({ fix }) => fix.includes('${DB_PASSWORD:?}'))).toEqual([isExpanded]);
});
