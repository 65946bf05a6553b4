import { draw, encode } from './draw.ts';
import type { Random } from './draw.ts';
import { TOKENS, privateKey, webToken } from './tokens.ts';

/** A file without a credential, however it looks. */
export interface LookAlike {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

type Shape = readonly [name: string, path: string, text: (random: Random) => string];

const DASHES = '-'.repeat(5);

const SHAPES: readonly Shape[] = [
  ['variable in compose', 'compose.yaml', () => 'e:\n  POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}\n'],
  [
    'demanded variable',
    'compose.yaml',
    () => 'e:\n  DB_PASSWORD: "${DB_PASSWORD:?set it in .env}"\n',
  ],
  ['variable with another as default', 'compose.yaml', () => 'e: { DB_PASSWORD: "${A:-${B}}" }\n'],
  [
    'command substitution',
    'deploy.sh',
    () => 'DB_PASSWORD=$(cat /run/secrets/db)\nPGPASSWORD="$DB_PASSWORD" psql\n',
  ],
  ['backquotes', 'deploy.sh', () => 'export PASSWORD=`pass show shop`\n'],
  ['positional parameter', 'deploy.sh', () => 'PASSWORD=$1\nTOKEN="${2}"\n'],
  ['Jinja', 'roles/odoo/vars.yml', () => 'db_password: "{{ vault_db_password }}"\n'],
  [
    'GitHub expression',
    '.github/workflows/ci.yml',
    () => 'with:\n  token: ${{ secrets.DEPLOY_TOKEN }}\n',
  ],
  ['Helm', 'chart/secret.yaml', () => 'password: {{ .Values.password | b64enc }}\n'],
  ['ERB', 'database.yml', () => "production:\n  password: <%= ENV['DB_PASSWORD'] %>\n"],
  ['angle brackets', '.env', () => 'API_TOKEN=<your token>\nDB_PASSWORD=<password>\n'],
  [
    'CHANGE_ME',
    '.env',
    () => 'DB_PASSWORD=CHANGE_ME\nSECRET_KEY=CHANGE_ME_TO_SOMETHING_LONG_123\n',
  ],
  ['stars', 'app.ini', () => '[db]\npassword = ********\n'],
  ['crosses', 'app.ini', () => '[db]\npassword = xxxxxxxx\n'],
  ['empty', '.env', () => 'DB_PASSWORD=\nAPI_KEY=""\n'],
  ['name of a secret', 'stack.yaml', () => 'smtp:\n  password: MAILGUN_SMTP_PASSWORD\n'],
  [
    'path of a secret',
    'compose.yaml',
    () => 'e:\n  POSTGRES_PASSWORD_FILE: /run/secrets/db\n  PASSWORD: /run/secrets/x\n',
  ],
  ['1Password reference', '.env', () => 'DB_PASSWORD=op://vault/db/password\n'],
  [
    'SOPS',
    'secrets.enc.yaml',
    (r) => `db_password: ENC[AES256_GCM,data:${draw(r, 'base64', 24)},type:str]\n`,
  ],
  ['Ansible vault tag', 'vars.yml', () => 'db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n'],
  [
    'environment in Python',
    'shop/models/a.py',
    () => "password = os.environ['DB_PASSWORD']\ntoken = getenv('X')\n",
  ],
  [
    'attribute in Python',
    'shop/models/b.py',
    () => 'password = self.env.user.password\ntoken = token_1\n',
  ],
  ['comparison', 'shop/models/c.py', () => "if password == 'Sommer2019x':\n    pass\n"],
  [
    'field label',
    'shop/models/d.py',
    () => "password = fields.Char('Password 2')\ntoken = fields.Char()\n",
  ],
  [
    'label in JavaScript',
    'static/src/form.js',
    () => "const labels = { password: 'Password', token: _t('Token') };\n",
  ],
  [
    'test password',
    'shop/tests/test_login.py',
    () => "user = create(login='demo', password='demo1234')\n",
  ],
  ['demo data', 'shop/demo/users.xml', () => '<field name="password">demo2024</field>\n'],
  ['external id', 'shop/views/a.xml', () => '<field name="token">base.view_token_form2</field>\n'],
  [
    'translation',
    'shop/i18n/de.po',
    (r) => `msgid "password: ${draw(r, 'base62', 9)}"\nmsgstr "Passwort=${draw(r, 'base62', 9)}"\n`,
  ],
  ['label in JSON', 'labels.json', () => '{ "password": "Passwort", "token": "Zeichen" }\n'],
  ['sentence', 'messages.yaml', () => 'password: The password of the database user\n'],
  ['type', 'schema.yaml', () => 'password: string\ntoken: required\n'],
  [
    'quoted in documents',
    'README.md',
    () => 'Set `POSTGRES_PASSWORD=mypassword` and `admin_passwd = admin`.\n',
  ],
  ['address in documents', 'README.rst', () => '``postgres://user:passwd@server/db``\n'],
  [
    'address of example.com',
    'shop/tests/test_url.py',
    () => "url = 'http://public:secret@example.com'\n",
  ],
  ['template address', '.env', () => 'DATABASE_URL=postgres://shop:${DB_PASSWORD}@db/shop\n'],
  ['port after host', 'nginx.conf', () => 'proxy_pass http://odoo:8069/@fs/x;\n'],
  ['scp address', 'deploy.sh', () => 'git clone ssh://git@github.com:22/shop.git\n'],
  ['bcrypt', 'users.yaml', (r) => `admin_password: $2y$10$${draw(r, 'base62', 53)}\n`],
  [
    'pbkdf2',
    'odoo.conf',
    (r) =>
      `[options]\nadmin_passwd = $pbkdf2-sha512$600000$${draw(r, 'base62', 22)}$${draw(r, 'base62', 86)}\n`,
  ],
  [
    'Argon2',
    'a.toml',
    (r) =>
      `password = "$argon2id$v=19$m=65536,t=3,p=4$${draw(r, 'base62', 22)}$${draw(r, 'base62', 43)}"\n`,
  ],
  [
    'sha512-crypt',
    'users.ini',
    (r) => `password = $6$${draw(r, 'base62', 16)}$${draw(r, 'base62', 86)}\n`,
  ],
  [
    'SCRAM verifier',
    'userlist.txt',
    (r) => `"shop" "SCRAM-SHA-256$4096:${draw(r, 'base64', 24)}"\n`,
  ],
  ['md5 of PostgreSQL', 'pgbouncer.ini', (r) => `password = md5${draw(r, 'hex', 32)}\n`],
  [
    'htpasswd',
    '.htpasswd',
    (r) => `deploy:$apr1$${draw(r, 'base62', 8)}$${draw(r, 'base62', 22)}\n`,
  ],
  [
    'integrity',
    'package-lock.json',
    (r) => `{ "integrity": "sha512-${draw(r, 'base64', 86)}==" }\n`,
  ],
  ['checksum', 'SHA256SUMS', (r) => `${draw(r, 'hex', 64)}  token.tar\n`],
  ['commit', 'repos.yaml', (r) => `shop:\n  commit: ${draw(r, 'hex', 40)}\n`],
  [
    'UUID',
    'app.yaml',
    (r) =>
      `client_secret: ${draw(r, 'hex', 8)}-${draw(r, 'hex', 4)}-4${draw(r, 'hex', 3)}-a${draw(r, 'hex', 3)}-${draw(r, 'hex', 12)}\n`,
  ],
  [
    'UUID that somebody made up, of a page that a link opens',
    'data/survey.xml',
    (r) =>
      `<field name="access_token">harbour7-quay-${draw(r, 'digits', 4)}-abcd-${draw(r, 'digits', 3)}zx${draw(r, 'hex', 7)}</field>\n`,
  ],
  ['image digest', 'compose.yaml', (r) => `image: odoo@sha256:${draw(r, 'hex', 64)}\n`],
  [
    'SSH public key',
    'authorized_keys',
    (r) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${draw(r, 'base64', 43)} ops\n`,
  ],
  ['age recipient', 'stack.yaml', (r) => `recipient: age1${draw(r, 'lower', 58)}\n`],
  ['certificate', 'tls.pem', (r) => `${privateKey(r, 'CERTIFICATE')}\n`],
  ['public key', 'dkim.pem', (r) => `${privateKey(r, 'PUBLIC KEY')}\n`],
  [
    'key with an ellipsis',
    'tls.md',
    () => `${DASHES}BEGIN PRIVATE KEY${DASHES}\nMIIE...\n${DASHES}END PRIVATE KEY${DASHES}\n`,
  ],
  [
    'key from a variable',
    'tls.yaml',
    () =>
      `key: "${DASHES}BEGIN PRIVATE KEY${DASHES}\\n\${KEY}\\n${DASHES}END PRIVATE KEY${DASHES}"\n`,
  ],
  ['search for keys', 'check.sh', () => `grep -r "${DASHES}BEGIN RSA PRIVATE KEY${DASHES}" .\n`],
  ['published key', 'src/pay.ts', (r) => `const key = 'pk_${'live_'}${draw(r, 'base62', 24)}';\n`],
  [
    'anonymous role',
    '.env.local',
    (r) => `SUPABASE_ANON_KEY=${webToken(r, { iss: 'supabase', role: 'anon' })}\n`,
  ],
  [
    'token of jwt.io',
    'docs/api.md',
    (r) => `${webToken(r, { sub: '1234567890', name: 'John Doe' })}\n`,
  ],
  ['token of crosses', 'README.md', () => `export TOKEN=gh${'p_'}${'x'.repeat(36)}\n`],
  ['example of AWS', 'docs/s3.md', () => `aws_access_key_id = AK${'IA'}IOSFODNN7EXAMPLE\n`],
  [
    'pattern of a token',
    'rules/scan.py',
    () => String.raw`TOKEN = re.compile(r'gh[pousr]_[A-Za-z0-9]{36}')` + '\n',
  ],
  [
    'too short',
    'notes.md',
    (r) => `gh${'p_'}${draw(r, 'base62', 12)} and do${'p_v1_'}${draw(r, 'hex', 20)}\n`,
  ],
  [
    'inside a word',
    'bundle.js',
    (r) => `var x${draw(r, 'base62', 4)}hf_${draw(r, 'letters', 34)} = 1;\n`,
  ],
  ['sequence', 'test.env', () => 'API_TOKEN=0123456789abcdef0123456789abcdef\n'],
  [
    'picture',
    'logo.css',
    (r) => `a { background: url(data:image/png;base64,${draw(r, 'base64', 400)}) }\n`,
  ],
  [
    'drawing',
    'logo.svg',
    (r) => `<path d="M${draw(r, 'digits', 4)} token=${draw(r, 'base62', 20)}"/>\n`,
  ],
  [
    'commented default',
    'odoo.conf',
    () => '[options]\n; admin_passwd = admin\n# db_password = odoo\n',
  ],
  [
    'Docker secret',
    'compose.yaml',
    () => 'secrets:\n  - source: db_password\n    target: password\n',
  ],
  ['name before two colons', 'report', () => 'title=no-literal-password::Here stands one\n'],
  ['name in markup', 'report.markdown', () => '<code>admin&#95;passwd</code> is plain.\n'],
  ['CSRF', 'views/form.xml', (r) => `<input name="csrf_token" value="${draw(r, 'hex', 40)}"/>\n`],
  [
    'curl with variables',
    'a.sh',
    () => 'curl -u "$USER:$TOKEN" https://shop.test/\ncurl -u deploy:${TOKEN} x\n',
  ],
  [
    'minified',
    'lib.min.js',
    (r) => `a={password:"${draw(r, 'base62', 14)}"};b="${draw(r, 'base64', 200)}"\n`,
  ],
  [
    'sample of a webhook that says so',
    'compose.yaml',
    () => `e:\n  HOOK: "v1,wh${'sec_'}${encode('This is an example of a text.')}"\n`,
  ],
  [
    'default that a sample of Grafana has in a comment',
    'grafana.ini',
    () => `[security]\n;secret_${'key'} = SW2YcwTIb9zpOOhoPsMm\n`,
  ],
  [
    'number in an address',
    'notes/order.cfg',
    () => 'GET /auth?app_key=100627&sign_method=sha256&timestamp=1524380312911\n',
  ],
  [
    'log of a day',
    'shop/logs/sdk.log.2018-04-22',
    (r) => `GET /auth?app_key=${draw(r, 'base62', 24)}&x=1\n`,
  ],
  ['password that is to be changed', 'compose.yaml', () => 'e: { DB_PASSWORD: shopToBeChanged }\n'],
  ['label of a translation', 'ini/locale_en-US.ini', () => 'admin_password = Password\n'],
  [
    'label of a translation in JSON',
    'locale_de-AT.json',
    () => '{"admin_password": "Passwort1"}\n',
  ],
  ['copy beside an edited file', 'odoo-10.0.conf.orig', () => '[options]\nadmin_passwd = admin\n'],
];

/** Everything of the list, three times with other letters, and every token cut short or worn out. */
export function lookAlikes(random: Random): readonly LookAlike[] {
  const drawn = [1, 2, 3].flatMap(() =>
    SHAPES.map(([name, path, text]) => ({ name, path, text: text(random) })),
  );
  const worn = Object.entries(TOKENS).flatMap(([kind, make]): readonly LookAlike[] => {
    const token = make(random);
    const head = token.slice(0, Math.min(10, Math.floor(token.length / 3)));
    return [
      { name: `${kind}, its beginning`, path: 'docs/tokens.md', text: `It begins with ${head}…\n` },
      { name: `${kind}, masked`, path: 'log.txt', text: `used ${head}${'*'.repeat(20)}\n` },
    ];
  });
  return [...drawn, ...worn];
}
