import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { draw, randomOf } from '../../../scan/src/secrets/testing/draw.ts';
import { privateKey, TOKENS } from '../../../scan/src/secrets/testing/tokens.ts';

/** Secrets that are in the files of a repository and must be nowhere else. */
const random = randomOf(20_260_615);
const planted: string[] = [];

function canary(make: () => string): string {
  const secret = make();
  planted.push(...secret.split('\n').filter((line) => !line.startsWith('-----')));
  return secret;
}

const token = (kind: string): string => canary(() => TOKENS[kind]?.(random) ?? '');
const password = (): string =>
  canary(() => `${draw(random, 'base62', 9)}7kQ${draw(random, 'base62', 8)}`);

const SHOP = readFileSync(join(import.meta.dirname, '../scenarios/shop.yaml'), 'utf8');

const WITHOUT_SECRETS = SHOP.replace(/^secrets:\n(?: .*\n)*/m, '');

/** Every kind of file, right and broken, with a secret in each. */
export const FILES: Readonly<Record<string, string>> = {
  'stack.yaml': `# deployed with ${token('github-token')}\n${SHOP}`,
  'broken.stack.yaml': `${SHOP}\nsecrets: { DB: { password: ${password()} } }\npassword: ${password()}\n`,
  // Where the name of a secret belongs, and where nothing belongs.
  'named.stack.yaml': `${WITHOUT_SECRETS}secrets:\n  ${password()}: { description: the key }\n  ${password()}: {}\n  DB: ${password()}\n  SMTP: { ${password()}: x, store: [${password()}] }\n  S3: { rotate: ${password()} }\n  N8N: { value: ${password()} }\n  MAIL: [${password()}]\n`,
  'valued.stack.yaml': `${WITHOUT_SECRETS}services:\n  mailer:\n    image: mailer:1\n    environment:\n      MOTTO: { secret: ${password()} }\n`,
  'unclosed.stack.yaml': `stack: "shop\npassword: ${password()}\n`,
  '.env': `POSTGRES_PASSWORD=${password()}\nAWS_SECRET_ACCESS_KEY=${canary(() => draw(random, 'base64', 40))}\n`,
  'odoo.conf': `[options]\nadmin_passwd = ${password()}\ndb_password = ${password()}\nworkers = ${password()}\nlog_level = ${password()}\nlist_db = ${password()}\nlimit_time_cpu = ${password()} # a comment\n`,
  'broken/odoo.conf': `[options]\nworkers = 2\n${password()}\n`,
  'old/odoo.conf': `${password()}\n[options]\n`,
  'compose.yaml': `version: '3'\nservices:\n  db:\n    image: postgres:latest\n    environment:\n      POSTGRES_PASSWORD: ${password()}\n      URL: postgres://shop:${password()}@db/shop\n    command: [psql, "postgres://shop:${password()}@db/shop"]\n`,
  'broken/compose.yaml': `services:\n  db: [\n    POSTGRES_PASSWORD: ${password()}\n`,
  'dollar/compose.yaml': `services:\n  db:\n    image: postgres:17\n    environment:\n      MOTTO: "\${${password()}"\n      POSTGRES_PASSWORD: "ab$\${${password()}"\n`,
  'nginx/broken.conf': `http {\n  server {\n    listen 80;\n    proxy_set_header X-Token ${password()}\n  }\n}\n`,
  'broken/crontab': `0 3 * * ${password()} curl https://shop.test/\n`,
  'nginx/nginx.conf': `http { server { listen 80 http2; proxy_pass http://shop:${password()}@odoo:8069; add_header X-Token "${token('npm-token')}" } }\n`,
  'backup.sh': `#!/bin/sh\nPGPASSWORD=${password()} pg_dump shop > dump.sql\ncurl -u shop:${password()} https://shop.test/\ndocker-compose up -d --build --password=${password()}\n`,
  crontab: `0 3 * * * curl -u shop:${password()} https://shop.test/ >/dev/null 2>&1\n`,
  Dockerfile: `FROM odoo:latest\nENV DB_PASSWORD=${password()}\nRUN git clone https://bot:${password()}@github.com/odoo/enterprise /mnt/enterprise\n`,
  'docs/run.md': `Use \`${token('digitalocean-token')}\` and clone https://bot:${password()}@github.com/odoo/enterprise.\n`,
  'addons/shop/__manifest__.py': `{'name': 'Shop', 'website': 'https://shop:${password()}@shop.internal', 'depends': ['account_accountant'], 'license': '${token('slack-token')}'}\n`,
  'addons/shop/__init__.py': `from odoo.addons.account_accountant import x  # ${token('sendgrid-key')}\n`,
  'addons/shop/data.xml': `<odoo><field name="smtp_pass">${password()}</field><field name="x" ref="account_accountant.${'x'}"/></odoo>\n`,
  'requirements.txt': `git+https://bot:${password()}@github.com/odoo/enterprise.git@18.0\n`,
  '.gitmodules': `[submodule "e"]\n\tpath = e\n\turl = https://bot:${password()}@github.com/OCA/web.git\n`,
  'repos.yaml': `./web:\n  remotes:\n    oca: https://bot:${password()}@github.com/OCA/web.git\n  target: oca 18.0\n  merges:\n    - oca 18.0\n`,
  'tls/key.pem': `${canary(() => privateKey(random, 'PRIVATE KEY'))}\n`,
  'notes.txt': `${token('jwt')}\n${token('age-key')}\n`,
};

/** Makes a repository of the files, all committed, with one that was changed since. */
export function writeRepository(folder: string): void {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const git = (...words: readonly string[]) =>
    execFileSync('git', words, { cwd: folder, stdio: 'pipe' });
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all', '--force');
  git(...author, 'commit', '--quiet', '-m', 'a shop');
  // Something for `plan` to tell, and a rendered file that was edited by hand.
  writeFileSync(
    join(folder, 'odoo.conf'),
    `${FILES['odoo.conf']}dbfilter = .*\ndb_name = ${password()}\nsmtp_password = ${password()}\n`,
  );
}

/** Parts of secrets, eight characters long, that stand in a text, plain or encoded. */
export function shownIn(text: string): readonly string[] {
  return planted.filter((secret) => {
    const forms = [
      ...windows(secret.slice(Math.min(10, secret.length - 8))),
      encodeURIComponent(secret),
      ...[0, 1, 2].map((shift) =>
        Buffer.from(`${' '.repeat(shift)}${secret}`)
          .toString('base64')
          .slice(4, -4),
      ),
    ];
    return forms.some((form) => text.includes(form));
  });
}

function windows(text: string): readonly string[] {
  return Array.from({ length: Math.max(1, text.length - 7) }, (_, at) => text.slice(at, at + 8));
}

/** All files below a folder but git's own, as absolute paths. */
export function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !relative(root, path).startsWith('.git/'));
}
