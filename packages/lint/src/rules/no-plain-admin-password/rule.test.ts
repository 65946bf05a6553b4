import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const SITE =
  'server {\n  server_name shop.example.com;\n  location / { proxy_pass http://odoo:8069; }\n}\n';
const compose = (image: string) =>
  `services:\n  odoo:\n    image: ${image}\n    volumes: ['./config:/etc/odoo']\n`;
const served = { 'compose.yaml': compose('odoo:18.0'), 'nginx/shop.conf': SITE };

const head = '[options]\n';

testRule(rule, {
  accept: [
    {
      name: 'a default that a script writes over',
      text: '[options]\nadmin_passwd = admin\n',
      beside: { 'start.sh': 'sed -i "s/admin_passwd = .*/admin_passwd = $HASH/" /etc/odoo.conf\n' },
    },
    { name: 'a hash', text: `${head}admin_passwd = $pbkdf2-sha512$25000$c2FsdA$aGFzaA\n` },
    { name: 'nothing said, the manager as it is', text: `${head}workers = 2\n` },
    {
      name: 'nothing said, of an image that may write it',
      file: 'config/odoo.conf',
      text: `${head}workers = 2\n`,
      beside: { ...served, 'compose.yaml': compose('example/odoo:1.2') },
    },
    {
      name: 'nothing said, behind a proxy that refuses the manager',
      file: 'config/odoo.conf',
      text: `${head}workers = 2\n`,
      beside: {
        ...served,
        'nginx/shop.conf': SITE.replace(
          'location /',
          'location /web/database { return 404; }\n  location /',
        ),
      },
    },
    {
      name: 'nothing said, and a script that writes it',
      file: 'config/odoo.conf',
      text: `${head}workers = 2\n`,
      beside: { ...served, 'setup.sh': 'echo "admin_passwd = $HASH" >> config/odoo.conf\n' },
    },
    { name: 'an empty switch of the manager', text: `${head}list_db =\n` },
    { name: 'a manager that is shut', text: `${head}list_db = False\n` },
    { name: 'a line that is a comment', text: `${head}; admin_passwd = admin\n` },
    {
      name: 'a variable that a script fills in',
      text: '[options]\nadmin_passwd = $MASTER\n',
      beside: { 'entrypoint.sh': 'envsubst < odoo.conf > /etc/odoo/odoo.conf\n' },
    },
  ],
  reject: [
    {
      name: 'nothing said, and a manager that everybody reaches',
      file: 'config/odoo.conf',
      text: `${head}workers = 2\n`,
      beside: served,
      found: ['- The database manager is open, and its master password is the default.'],
    },
    {
      name: 'the default',
      text: `${head}admin_passwd = admin\n`,
      found: ['2:16-2:21 `admin_passwd` is the default that everybody knows.'],
    },
    {
      name: 'a variable, which is not expanded',
      text: `${head}admin_passwd = $MASTER\n`,
      found: ["2:16-2:23 `admin_passwd` is the text of a variable's name."],
    },
    {
      name: 'a plain text, also behind a shut manager',
      text: `${head}list_db = False\nadmin_passwd = plum pudding\n`,
      found: ['3:16-3:28 `admin_passwd` is no hash.'],
    },
    {
      name: 'a manager that somebody opened without a password',
      text: `${head}list_db = True\n`,
      found: ['2:11-2:15 The database manager is open, and its master password is the default.'],
    },
  ],
});
