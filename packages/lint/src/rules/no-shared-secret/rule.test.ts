import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const TEXT = 'POSTGRES_PASSWORD=lantern-and-tide7\n';
/** Drawn from parts: nothing here has the shape of a token. */
const TOKEN = `token = 'gh${'p_'}${'a1B2c3D4e5F6'.repeat(3)}'\n`;

testRule(rule, {
  accept: [
    { name: 'one file', file: 'a.env', text: `${TEXT}DB_PASSWORD=lantern-and-tide7\n` },
    {
      name: 'two secrets',
      file: 'a.env',
      text: TEXT,
      beside: { 'b.env': 'DB_PASSWORD=harbour-and-gull8\n' },
    },
    {
      name: 'a usual password, which is another rule',
      file: 'a.env',
      text: 'DB_PASSWORD=odoo\n',
      beside: { 'b.env': 'DB_PASSWORD=odoo\n' },
    },
    {
      name: 'the two ends of one login',
      file: 'odoo.conf',
      text: '[options]\ndb_password = lantern-and-tide7\n',
      beside: { 'compose.yaml': 'POSTGRES_PASSWORD: lantern-and-tide7\n', 'a.env': TEXT },
    },
    {
      name: 'a copy of a whole file',
      file: 'addons/shop/api.py',
      text: TOKEN,
      beside: { '17.0/shop/api.py': TOKEN },
    },
    {
      name: 'defaults that everybody knows',
      file: 'defaults/main.yml',
      text: 'odoo_admin_passwd: admin\ndb_password: admin\n',
      beside: { 'odoo.conf': '[options]\nadmin_passwd = admin\n' },
    },
  ],
  reject: [
    {
      name: 'a token in two programs',
      file: 'shop/api.py',
      text: TOKEN,
      beside: { 'shop/jobs.py': `import api\n${TOKEN}` },
      found: ['1:10-1:50 The same secret stands in 2 files.'],
    },
    {
      name: 'the password of a database that opens the mailbox too',
      file: 'a.env',
      text: TEXT,
      beside: {
        'b.env': 'SMTP_PASSWORD=lantern-and-tide7\n',
        'c.env': 'X=postgres://shop:lantern-and-tide7@db/shop\n',
      },
      found: ['1:19-1:36 The same password opens several things, in 3 files.'],
    },
    {
      name: 'the master password that is that of the database',
      file: 'odoo.conf',
      text: '[options]\nadmin_passwd = lantern-and-tide7\n',
      beside: { 'a.env': TEXT },
      found: ['1:19-1:36 The same password opens several things, in 2 files.'],
    },
  ],
});
