import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const FOUND = 'This password is among those that everybody tries first.';

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
    { name: 'an invitation to set one', file: 'a.env', text: 'DB_PASSWORD=CHANGE_ME\n' },
  ],
  reject: [
    {
      name: 'the name of the program',
      file: 'odoo.conf',
      text: '[options]\ndb_password = odoo\n',
      found: [`2:15-2:19 ${FOUND}`],
    },
    {
      name: 'two of one file, told once',
      file: 'a.env',
      text: 'DB_PASSWORD=odoo\nPOSTGRES_PASSWORD=odoo\n',
      found: [`1:13-1:17 ${FOUND}`],
    },
    {
      name: 'a word of one login, at its server and at its client',
      file: 'run.sh',
      text: "docker run -e 'POSTGRES_PASSWORD=harbour' db\ndocker run -e 'APP_PASSWORD=harbour' app\n",
      found: [`1:34-1:41 ${FOUND}`],
    },
    {
      name: 'a word of the database that is that of the administrator too',
      text: 'POSTGRES_PASSWORD=harbour\nADMIN_PASSWORD=harbour\n',
      file: 'a.env',
      found: [`1:19-1:26 ${FOUND}`, `2:16-2:23 ${FOUND}`],
    },
    {
      name: 'the word of everybody, at two logins',
      file: 'run.sh',
      text: "docker run -e 'POSTGRES_PASSWORD=admin' db\ndocker run -e 'APP_PASSWORD=admin' app\n",
      found: [`1:34-1:39 ${FOUND}`, `2:29-2:34 ${FOUND}`],
    },
    {
      name: 'the name of the user',
      file: 'a.env',
      text: 'DATABASE_URL=postgres://bookshop:bookshop@db/bookshop\n',
      found: [`1:34-1:42 ${FOUND}`],
    },
  ],
});
