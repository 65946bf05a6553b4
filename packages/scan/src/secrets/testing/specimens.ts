import { draw, pick } from './draw.ts';
import type { Random } from './draw.ts';
import { TOKENS, privateKey } from './tokens.ts';

/** A file with one credential in it, and where. */
export interface Specimen {
  readonly kind: string;
  readonly path: string;
  readonly text: string;
  /** What must be covered by the found range, and the offset that it stands at. */
  readonly secret: string;
  readonly from: number;
}

type Carrier = readonly [path: string, around: (secret: string) => string];

/** Files in which somebody leaves a token. */
const CARRIERS: readonly Carrier[] = [
  ['deploy/.env', (one) => `# written by hand\nSERVICE_CREDENTIAL=${one}\nDEBUG=0\n`],
  ['compose.yaml', (one) => `services:\n  web:\n    environment:\n      - SERVICE=${one}\n`],
  ['config.json', (one) => `{\n  "service": "${one}",\n  "retries": 3\n}\n`],
  ['addons/shop/models/api.py', (one) => `def client():\n    return Client('${one}')\n`],
  ['scripts/deploy.sh', (one) => `#!/bin/sh\nexport SERVICE="${one}"\n./run\n`],
  ['docs/operations.md', (one) => `Log in to the host and use\n\n    ${one}\n\nfor the upload.\n`],
];

/** Passwords as people choose and generators draw them. */
const PASSWORDS: readonly ((random: Random) => string)[] = [
  (r) => `${pick(r, ['hunter', 'sommer', 'lagos'])}${draw(r, 'digits', 2)}`,
  (r) => `${draw(r, 'base62', 7)}4kQ${draw(r, 'base62', 10)}`,
  (r) => draw(r, 'hex', 32),
];

type Form = readonly [kind: string, path: string, around: (secret: string) => string];

/** Files in which a literal password is in force. */
const FORMS: readonly Form[] = [
  ['password', '.env', (p) => `POSTGRES_PASSWORD=${p}\n`],
  [
    'password',
    'compose.yaml',
    (p) => `services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${p}\n`,
  ],
  [
    'password',
    'compose.yml',
    (p) => `services:\n  db:\n    environment:\n      - MYSQL_ROOT_PASSWORD=${p}\n`,
  ],
  ['password', 'compose.override.yaml', (p) => `x: { DB_PASSWORD: "\${DB_PASSWORD:-${p}}" }\n`],
  ['password', 'odoo.conf', (p) => `[options]\ndb_user = shop\ndb_password = ${p}\n`],
  ['odoo-master-password', 'etc/odoo.conf', (p) => `[options]\nadmin_passwd = ${p}\n`],
  ['password', 'settings.json', (p) => `{ "smtp": { "password": "${p}" } }\n`],
  ['password', 'shop/models/mail.py', (p) => `password = "${p}"\n`],
  ['password', 'shop/models/typed.py', (p) => `password: str = '${p}'\n`],
  ['password', 'shop/data/server.xml', (p) => `<field name="smtp_pass">${p}</field>\n`],
  ['password', 'backup.sh', (p) => `export PGPASSWORD='${p}'\npg_dump shop\n`],
  ['password', 'alerts.toml', (p) => `[smtp]\npassword = "${p}"\n`],
  [
    'connection-string',
    'app.env',
    (p) => `DATABASE_URL=postgresql+psycopg2://shop:${p}@db:5432/shop\n`,
  ],
  ['connection-string', 'worker.yaml', (p) => `broker: amqp://shop:${p}@mq:5672/shop\n`],
  ['connection-string', 'cache.ini', (p) => `[cache]\nurl = redis://:${p}@cache:6379/0\n`],
  [
    'connection-string',
    'src/mail.ts',
    (p) => `const relay = 'smtp://shop:${p}@mail.shop.test:587';\n`,
  ],
  [
    'connection-string',
    'mongo.json',
    (p) => `{ "uri": "mongodb+srv://shop:${p}@cluster0.shop.test/app" }\n`,
  ],
  ['connection-string', 'legacy.py', (p) => `DSN = 'mysql://shop:${p}@db/shop'\n`],
  [
    'basic-auth-url',
    '.git/config',
    (p) => `[remote "origin"]\n\turl = https://deploy:${p}@git.shop.test/shop.git\n`,
  ],
  [
    'basic-auth-url',
    'requirements-private.cfg',
    (p) => `index = https://ci:${p}@pypi.shop.test/simple\n`,
  ],
  [
    'command-line-password',
    'publish.sh',
    (p) => `curl -fsS -u deploy:${p} https://shop.test/hook\n`,
  ],
  ['command-line-password', 'copy.sh', (p) => `sshpass -p '${p}' scp dump.sql host:/backup\n`],
  [
    'command-line-password',
    'registry.sh',
    (p) => `docker login -u deploy -p ${p} registry.shop.test\n`,
  ],
];

/** Credentials of every kind, each in a file of its own. */
export function specimens(random: Random): readonly Specimen[] {
  const tokens = Object.entries(TOKENS).flatMap(([kind, make]) =>
    CARRIERS.map(([path, around]) => specimen(kind, path, make(random), around)),
  );
  const passwords = FORMS.flatMap(([kind, path, around]) =>
    PASSWORDS.map((make) => specimen(kind, path, make(random), around)),
  );
  return [...tokens, ...passwords, ...keys(random), ...named(random), ...weak()];
}

function keys(random: Random): readonly Specimen[] {
  const types = [
    'PRIVATE KEY',
    'RSA PRIVATE KEY',
    'EC PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
    'PGP PRIVATE KEY BLOCK',
  ];
  const files = types.map((type) =>
    specimen('private-key', 'deploy/id', privateKey(random, type), (one) => `${one}\n`),
  );
  const inYaml = specimen(
    'private-key',
    'tls.yaml',
    indented(privateKey(random, 'PRIVATE KEY')),
    (one) => `key: |\n${one}\n`,
  );
  const locked = specimen(
    'encrypted-private-key',
    'a.pem',
    privateKey(random, 'ENCRYPTED PRIVATE KEY'),
    (one) => `${one}\n`,
  );
  const account = specimen(
    'gcp-service-account',
    'account.json',
    privateKey(random, 'PRIVATE KEY').replaceAll('\n', String.raw`\n`),
    (one) => `{\n  "type": "service_account",\n  "private_key": "${one}\\n"\n}\n`,
  );
  return [...files, inYaml, locked, account];
}

function indented(key: string): string {
  return key.replaceAll(/^/gm, '    ').trim();
}

/** Keys that only their name tells. */
function named(random: Random): readonly Specimen[] {
  const azure = `${draw(random, 'base64', 86)}==`;
  const bus = `${draw(random, 'base64', 43)}=`;
  return [
    specimen(
      'aws-secret-key',
      '.aws/credentials',
      draw(random, 'base64', 40),
      (one) => `[default]\naws_secret_access_key = ${one}\n`,
    ),
    specimen(
      'aws-secret-key',
      'backup.env',
      draw(random, 'base64', 40),
      (one) => `AWS_SECRET_ACCESS_KEY=${one}\n`,
    ),
    specimen(
      'azure-storage-key',
      'azure.env',
      azure,
      (one) => `C=AccountName=shop;AccountKey=${one};X=1\n`,
    ),
    specimen(
      'azure-shared-access-key',
      'bus.env',
      bus,
      (one) => `C=Endpoint=x;SharedAccessKey=${one}\n`,
    ),
    specimen(
      'secret-value',
      'n8n.env',
      draw(random, 'hex', 48),
      (one) => `N8N_ENCRYPTION_KEY=${one}\n`,
    ),
    specimen(
      'secret-value',
      'superset_config.py',
      draw(random, 'base62', 42),
      (one) => `SECRET_KEY = '${one}'\n`,
    ),
    specimen(
      'secret-value',
      'app.yaml',
      draw(random, 'base62', 32),
      (one) => `oauth:\n  client_secret: ${one}\n`,
    ),
    specimen(
      'secret-value',
      '.npmrc',
      draw(random, 'hex', 40),
      (one) => `//registry.shop.test/:_authToken=${one}\n`,
    ),
  ];
}

function weak(): readonly Specimen[] {
  const usual = ['admin', 'odoo', 'postgres', 'changeme', 'root', '123456'];
  return usual.flatMap((one) => [
    specimen('weak-default', 'compose.yaml', one, (p) => `e:\n  POSTGRES_PASSWORD: ${p}\n`),
    specimen('weak-default', 'db.env', one, (p) => `DATABASE_URL=postgres://${p}:${p}@db/shop\n`),
    specimen('weak-default', 'smoke.sh', one, (p) => `curl -u ${p}:${p} http://localhost:8069/\n`),
  ]);
}

function specimen(
  kind: string,
  path: string,
  secret: string,
  around: (secret: string) => string,
): Specimen {
  // Where it stands last: behind a user of the same name.
  const from = around('\0'.repeat(secret.length)).lastIndexOf('\0') - secret.length + 1;
  return { kind, path, text: around(secret), secret, from };
}
