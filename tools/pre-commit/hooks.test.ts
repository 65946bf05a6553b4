import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kindOf } from '@stackwright/lint';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { copyOfRepository, root } from '../testing/copy-of-repository.ts';

interface Hook {
  readonly id: string;
  readonly files?: string;
}

const MANIFEST = path.join(root, '.pre-commit-hooks.yaml');
const hooks = parse(readFileSync(MANIFEST, 'utf8')) as readonly Hook[];
const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;

test.each([
  'compose.yaml',
  'docker-compose.prod.yml',
  'deploy/shop.compose.yaml',
  'Dockerfile',
  'docker/Dockerfile.odoo',
  'odoo.Dockerfile',
  'config/odoo.conf',
  'odoo-staging.conf',
  '.odoorc',
  'crontab',
  'etc/cron.d/backup',
  'backup.cron',
  'dns/example.com.zone',
  'bin/backup.sh',
  'nginx.conf',
  'nginx/conf.d/shop.conf',
  'nginx/sites-enabled/shop',
  'edge/nginx/mime.types',
  // And what says nothing by its name, or is somebody else's.
  'composer.yaml',
  'stack.yaml',
  'shop.conf',
  'odoo.py',
  'cron.d/README.md',
  'docs/nginx.md',
  'nginx.conf.j2',
  'README.md',
])('lint is given %s exactly if its name says enough', (file) => {
  const { files = '' } = hooks.find(({ id }) => id === 'stackwright-lint') ?? {};
  // Python's verbose form, in one line.
  const pattern = new RegExp(files.replace('(?x)', '').replaceAll(/\s/g, ''));

  expect(pattern.test(file)).toBe(kindOf(file, '') !== undefined);
});

// One story. The program is installed once, from a package made as pre-commit makes it.
describe.skipIf(!hasPreCommit && process.env['CI'] !== 'true')('pre-commit', () => {
  let copy: string;
  let scratch: string;
  let project: string;

  beforeAll(() => {
    copy = copyOfRepository();
    scratch = mkdtempSync(path.join(tmpdir(), 'stackwright-hooks-'));
    project = path.join(scratch, 'project');
    expect(run(root, 'pre-commit', 'validate-manifest', MANIFEST).status).toBe(0);
  });

  afterAll(() => {
    for (const folder of [copy, scratch]) rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(() => {
    rmSync(project, { recursive: true, force: true });
    mkdirSync(project);
    git('init', '--quiet');
  });

  /** Runs a program as in a shell of its own: not as a script of the npm that runs these tests. */
  function run(cwd: string, command: string, ...words: readonly string[]) {
    const own = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|GIT_)/i.test(name));
    const env = {
      ...Object.fromEntries(own),
      PRE_COMMIT_HOME: path.join(scratch, 'home'),
      NO_COLOR: '1',
    };
    return spawnSync(command, words, { cwd, env, encoding: 'utf8' });
  }

  function git(...words: readonly string[]): void {
    const { status, stderr } = run(project, 'git', ...words);
    expect(status, stderr).toBe(0);
  }

  function write(file: string, text: string): void {
    const target = path.join(project, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    git('add', '--all');
  }

  function hook(id: string) {
    return run(project, 'pre-commit', 'run', `stackwright-${id}`);
  }

  /** The hooks as a project configures them, with the packed program instead of an address. */
  function configure(): void {
    const local = hooks.map((one) => ({
      ...one,
      additional_dependencies: [path.join(scratch, 'stackwright.tgz')],
    }));
    write('.pre-commit-config.yaml', stringify({ repos: [{ repo: 'local', hooks: local }] }));
  }

  test('the repository packs itself, and npm says nothing but the name of the file', () => {
    const { status, stdout, stderr } = run(copy, 'npm', 'pack');

    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^stackwright-workspace-\d+\.\d+\.\d+\.tgz\n$/);
    cpSync(path.join(copy, stdout.trim()), path.join(scratch, 'stackwright.tgz'));
  }, 60_000);

  test('lint reads the files of the commit, and no others', () => {
    configure();
    write('compose.yaml', 'services:\n  db:\n    image: postgres:16\n    ports: ["5432:5432"]\n');
    write('README.md', '# Shop\n');

    const wrong = hook('lint');

    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toContain('no-public-backend-port');
    write('compose.yaml', 'services:\n  web:\n    image: nginx:1.29\n    restart: always\n');
    expect(hook('lint').status, hook('lint').stdout).toBe(0);
    rmSync(path.join(project, 'compose.yaml'));
    git('add', '--all');
    expect(hook('lint').stdout).toContain('(no files to check)');
  }, 120_000);

  test.each(['check', 'render-check'])(
    '%s sees that a rendered file was deleted',
    (id) => {
      cpSync(path.join(root, 'packages/cli/src/scenarios/shop.yaml'), `${project}/stack.yaml`);
      const render = run(project, path.join(copy, 'packages/cli/dist/stackwright.cjs'), 'render');
      expect(render.status, render.stderr).toBe(0);
      configure();
      git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '-qm', 'stack');
      expect(hook(id).status, hook(id).stdout).toBe(0);

      git('rm', '--quiet', 'generated/ssh_config');

      const { status, stdout } = hook(id);
      expect(status).toBe(1);
      expect(stdout).toContain('generated/ssh_config');
    },
    120_000,
  );
});
