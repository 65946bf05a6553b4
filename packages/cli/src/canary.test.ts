import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { extractOf } from '@stackwright/scan';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { draw, randomOf } from '../../scan/src/secrets/testing/draw.ts';
import { privateKey, TOKENS } from '../../scan/src/secrets/testing/tokens.ts';
import { main } from './main.ts';
import { reporters } from './reporters.gen.ts';

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

const SHOP = readFileSync(join(import.meta.dirname, 'scenarios/shop.yaml'), 'utf8');
const FORMATS = Object.keys(reporters);

/** Every kind of file, right and broken, with a secret in each. */
const FILES: Readonly<Record<string, string>> = {
  'stack.yaml': `# deployed with ${token('github-token')}\n${SHOP}`,
  'broken.stack.yaml': `${SHOP}\nsecrets: { DB: { password: ${password()} } }\npassword: ${password()}\n`,
  'unclosed.stack.yaml': `stack: "shop\npassword: ${password()}\n`,
  '.env': `POSTGRES_PASSWORD=${password()}\nAWS_SECRET_ACCESS_KEY=${canary(() => draw(random, 'base64', 40))}\n`,
  'odoo.conf': `[options]\nadmin_passwd = ${password()}\ndb_password = ${password()}\nworkers = "\n`,
  'compose.yaml': `version: '3'\nservices:\n  db:\n    image: postgres:latest\n    environment:\n      POSTGRES_PASSWORD: ${password()}\n      URL: postgres://shop:${password()}@db/shop\n    command: [psql, "postgres://shop:${password()}@db/shop"]\n`,
  'broken/compose.yaml': `services:\n  db: [\n    POSTGRES_PASSWORD: ${password()}\n`,
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

/** Every command, and every way that one speaks. */
const CALLS: readonly (readonly string[])[] = [
  ...FORMATS.flatMap((format) => [
    ['lint', '--format', format, '--no-cache'],
    ['lint', '--output-file', `${format}=out/lint.${format}`],
    ['check', '--format', format],
  ]),
  ['lint', '--timings'],
  ['lint', '--diff'],
  ['lint', '--fix-unsafe', '--diff'],
  ['lint', '--write-baseline'],
  ['lint', 'odoo.conf', 'backup.sh', 'compose.yaml', 'broken/compose.yaml'],
  ['lint', '--file', 'broken.stack.yaml'],
  ['lint', '--config', 'odoo.conf'],
  ['lint', '--stdin', '--stdin-path', 'odoo.conf'],
  ['validate'],
  ...['broken.stack.yaml', 'unclosed.stack.yaml'].flatMap((file) => [
    ['validate', '--file', file],
    ['check', '--file', file],
    ['render', '--file', file],
    ['show', 'hosts', '--file', file],
  ]),
  ['show', 'hosts'],
  ['show', 'hosts', '--json'],
  ['render', '--diff'],
  ['render', '--check'],
  ['render'],
  ['render', '--diff'],
  ['verify', '--json'],
  ['verify'],
  ['plan', '--base', 'HEAD'],
  ['plan', '--base', 'HEAD', '--format', 'json'],
  ['plan', '--base', 'HEAD', '--output-file', 'markdown=out/plan.md'],
  ['lock', '--series', '18.0'],
  ['lock'],
  ['lock', '--check'],
  ['explain', 'no-committed-secret'],
];

let folder: string;
let cache: string;
const said = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stackwright-canary-'));
  cache = mkdtempSync(join(tmpdir(), 'stackwright-canary-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const git = (...words: readonly string[]) =>
    execFileSync('git', words, { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all', '--force');
  git(
    '-c',
    'user.name=Ada',
    '-c',
    'user.email=ada@example.com',
    'commit',
    '--quiet',
    '-m',
    'a shop',
  );
  // Something for `plan` to tell, and a rendered file that was edited by hand.
  writeFileSync(
    join(folder, 'odoo.conf'),
    `${FILES['odoo.conf']}dbfilter = .*\ndb_name = ${password()}\nsmtp_password = ${password()}\n`,
  );
  for (const words of CALLS) {
    let text = '';
    const say = (one: string) => {
      text += one;
    };
    await main(words, {
      cwd: folder,
      color: false,
      outColor: false,
      width: 100,
      interactive: false,
      input: () => FILES['odoo.conf'] ?? '',
      out: say,
      err: say,
    });
    said.set(words.join(' '), text);
  }
}, 300_000);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
});

describe('a secret that stands in a file', () => {
  test.each(CALLS.map((words) => words.join(' ')))('is not told by `%s`', (call) => {
    const text = said.get(call) ?? '';
    expect(text).not.toContain('a bug of Stackwright');
    expect(shownIn(text)).toEqual([]);
  });

  test('is in no file that was written, nor in what is kept between runs', () => {
    const own = new Set(Object.keys(FILES));
    const written = filesBelow(folder).filter((path) => !own.has(relative(folder, path)));
    const kept = filesBelow(cache);
    expect(written.length).toBeGreaterThan(FORMATS.length);
    for (const path of [...written, ...kept])
      expect({ path, shown: shownIn(readFileSync(path, 'latin1')) }).toEqual({ path, shown: [] });
  });

  test('is in nothing that is known of a file, which is what is kept between runs', () => {
    for (const [path, text] of Object.entries(FILES)) {
      const known = JSON.stringify(extractOf({ path, text }));
      expect({ path, shown: shownIn(known ?? '') }).toEqual({ path, shown: [] });
    }
  });

  test('is found: the runs had something to keep to themselves', () => {
    const report = said.get('lint --format json --no-cache') ?? '';
    for (const rule of ['no-committed-secret', 'no-literal-password'])
      expect(report.split(`"${rule}"`).length).toBeGreaterThan(5);
  });
});

/** Parts of secrets, eight characters long, that stand in a text, plain or encoded. */
function shownIn(text: string): readonly string[] {
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

function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !relative(root, path).startsWith('.git/'));
}
