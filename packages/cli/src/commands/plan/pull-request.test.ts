import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';
import { gitTree } from './git-tree.ts';

const SHOP = readFileSync(join(import.meta.dirname, '../../scenarios/shop.yaml'), 'utf8');
const PLAIN = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
const UNHOOKED = ['-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null'];

let top: string;
let origin: string;

beforeEach(async () => {
  top = mkdtempSync(join(tmpdir(), 'stackwright-plan-'));
  origin = join(top, 'origin');
  mkdirSync(origin);
  git(origin, 'init', '--quiet', '--initial-branch=main');
  write(origin, 'stack.yaml', SHOP);
  await run(origin, 'render', '--quiet');
  commit(origin, 'a shop');
});

afterEach(() => rmSync(top, { recursive: true, force: true }));

test('a pull request: what it does, and the verdict of the gate before and after it is rendered', async () => {
  const clone = cloneOf('--quiet');
  git(clone, 'checkout', '--quiet', '-b', 'busy');
  write(clone, 'stack.yaml', SHOP.replace('users: 5', 'users: 20'));
  commit(clone, 'more users');

  const plan = await run(clone, 'plan', '--base', 'origin/main');
  expect(plan.stdout).toContain('~ workers: 1 → 4');
  expect(plan.stdout).toContain('$ docker compose restart odoo');
  expect(plan.code).toBe(0);
  expect(await run(clone, 'check')).toMatchObject({ code: 1 });

  await run(clone, 'render', '--quiet');
  commit(clone, 'rendered');
  expect(await run(clone, 'check')).toMatchObject({ code: 0 });
  expect(await run(clone, 'plan', '--base', 'origin/main')).toMatchObject({
    code: 0,
    stdout: plan.stdout,
  });
});

test('what others did to the base since is no part of the change, unless it is asked for', async () => {
  git(origin, 'checkout', '--quiet', '-b', 'topic');
  write(origin, 'notes.txt', 'later\n');
  commit(origin, 'topic');
  git(origin, 'checkout', '--quiet', 'main');
  write(origin, 'stack.yaml', SHOP.replace('users: 5', 'users: 20'));
  commit(origin, 'main goes on');
  git(origin, 'checkout', '--quiet', 'topic');

  const plan = await run(origin, 'plan', '--base', 'main');
  expect(plan.stdout).toMatch(/where the branch left main\n\nno rendered file changes, 0 new/);
  const exact = await run(origin, 'plan', '--base', 'main', '--exact');
  expect(exact.stdout).toContain('~ workers: 4 → 1');
});

describe('a clone whose history is cut off', () => {
  test.each([
    ['before the base', ['origin/main'], 'git knows no commit `origin/main`'],
    ['between them', ['FETCH_HEAD'], 'this clone is shallow'],
  ])('%s', async (_, [base = ''], message) => {
    git(origin, 'checkout', '--quiet', '-b', 'topic');
    write(origin, 'notes.txt', 'later\n');
    commit(origin, 'topic');
    git(origin, 'checkout', '--quiet', 'main');
    write(origin, 'other.txt', 'later\n');
    commit(origin, 'main goes on');
    const clone = cloneOf('--quiet', '--depth=1', '--branch=topic');
    git(clone, 'fetch', '--quiet', '--depth=1', 'origin', 'main');

    const blind = await run(clone, 'plan', '--base', base);
    expect(blind.stderr).toContain(message);
    expect(blind.stderr).toContain('fetch-depth: 0');
    expect(blind).toMatchObject({ code: 3, stdout: '' });

    git(clone, 'fetch', '--quiet', '--unshallow', 'origin', 'main:refs/remotes/origin/main');
    expect(await run(clone, 'plan', '--base', 'origin/main')).toMatchObject({ code: 0 });
  });
});

test('the files as they are stay as they are', async () => {
  write(origin, 'stack.yaml', SHOP.replace('users: 5', 'users: 20'));
  const before = git(origin, 'status', '--porcelain', '--ignored');

  await run(origin, 'plan', '--base', 'main');

  expect(git(origin, 'status', '--porcelain', '--ignored')).toBe(before);
  expect(before).toBe(' M stack.yaml\n');
});

test('a stack in a folder of its own', async () => {
  const folder = join(origin, 'shops/one');
  write(folder, 'stack.yaml', SHOP);
  await run(folder, 'render', '--quiet');
  commit(origin, 'another shop');
  write(folder, 'stack.yaml', SHOP.replace('users: 5', 'users: 20'));

  expect((await run(folder, 'plan', '--base', 'main')).stdout).toContain('~ workers: 1 → 4');
  const above = await run(
    join(folder, 'generated'),
    'plan',
    '--base',
    'main',
    '-f',
    '../stack.yaml',
    '-o',
    '.',
  );
  expect(above.stdout).toContain('~ workers: 1 → 4');
});

test('each side is linted by its own configuration', async () => {
  const ignore = (rule: string) =>
    `ignore:\n  - { rules: [${rule}], files: [stack.yaml], reason: known }\n`;
  write(origin, 'stackwright.config.yaml', ignore('require-image-digest'));
  commit(origin, 'known');

  rmSync(join(origin, 'stackwright.config.yaml'));
  const dropped = await run(origin, 'plan', '--base', 'main', '--fail-on', 'warning');
  expect(dropped.stdout).toContain('2 new findings');
  expect(dropped.code).toBe(1);

  commit(origin, 'no longer known');
  write(origin, 'stackwright.config.yaml', ignore('require-image-digest'));
  const silenced = await run(origin, 'plan', '--base', 'main', '--fail-on', 'warning');
  expect(silenced.stdout).toContain('0 new findings, 2 silenced');
  expect(silenced.code).toBe(0);
});

test('templates are those of each side', async () => {
  const id = 'odoo-conf/odoo.conf.hbs';
  write(origin, 'mine/dotenv/env.example.hbs', '# first\n');
  commit(origin, 'templates');
  write(origin, 'mine/dotenv/env.example.hbs', '# second\nNEW=\n');

  const plan = await run(origin, 'plan', '--base', 'main', '--templates', 'mine');
  expect(plan.stdout).toContain('+ variable NEW');
  write(origin, `mine/${id}`, '');
  expect((await run(origin, 'plan', '--base', 'main', '--templates', 'mine')).code).toBe(2);
});

test.each(['pretty', 'markdown', 'json'])('no value of a variable is in %s', async (format) => {
  const [was, is] = ['rye', 'wheat'].map((word) => `${word}-${process.pid}`);
  const withValue = (value = '') =>
    SHOP.replace('users: 5', `users: 5, environment: { HIDDEN: "${value}" }`);
  write(origin, 'stack.yaml', withValue(was));
  commit(origin, 'a variable');
  write(origin, 'stack.yaml', withValue(is));

  const { stdout } = await run(origin, 'plan', '--base', 'main', '--format', format);
  expect(stdout).toContain('HIDDEN');
  expect(stdout).not.toMatch(/rye|wheat/);
});

test.each([
  ['the manifest', 'generated/manifest.json', 'the manifest is not JSON'],
  ['the configuration', 'stackwright.config.yaml', 'stackwright.config.yaml'],
])('%s of the base is broken: nothing is known of it', async (_, file, reason) => {
  write(origin, file, '{');
  commit(origin, 'broken');
  git(origin, 'checkout', '--quiet', 'HEAD~1', '--', '.');
  if (file.endsWith('.yaml')) rmSync(join(origin, file));

  const plan = await run(origin, 'plan', '--base', 'main');
  expect(plan.stdout).toContain('The base cannot be read');
  expect(plan.stdout).toContain(reason);
  expect(plan.code).toBe(3);
});

test('the files of a commit: no links, nothing too long, nothing binary, names as they are', () => {
  const folder = join(origin, 'a b');
  write(folder, 'ä "q".conf', 'events {}\n');
  symlinkSync('ä "q".conf', join(folder, 'link.conf'));
  write(folder, 'long.conf', '#'.repeat(1024 * 1024 + 1));
  write(folder, 'empty.conf', '');
  appendFileSync(join(folder, 'zero.conf'), Buffer.from([0]));
  commit(origin, 'odd files');

  const tree = gitTree(folder, git(origin, 'rev-parse', 'HEAD').trim());
  expect(tree?.targets.files.map(({ file }) => file)).toEqual([
    'empty.conf',
    'long.conf',
    'zero.conf',
    'ä "q".conf',
  ]);
  expect(tree?.read('ä "q".conf')).toEqual({ ok: true, text: 'events {}\n' });
  expect(tree?.read('empty.conf')).toEqual({ ok: true, text: '' });
  expect(tree?.read('link.conf')).toMatchObject({ ok: false, kind: 'absent' });
  expect(tree?.read('long.conf')).toMatchObject({ ok: false, kind: 'other' });
  expect(tree?.read('zero.conf')).toMatchObject({ ok: false, kind: 'other' });
  expect(tree?.read('../stack.yaml')).toEqual({ ok: true, text: SHOP });
});

async function run(folder: string, ...words: readonly string[]) {
  const { code, out: stdout, err: stderr } = await runCommand(folder, words);
  return { code, stdout, stderr };
}

function cloneOf(...words: readonly string[]): string {
  const clone = join(top, 'clone');
  // Over a protocol: a clone of a path ignores `--depth`.
  git(top, 'clone', ...words, `file://${origin}`, clone);
  return clone;
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function git(folder: string, ...words: readonly string[]): string {
  return execFileSync('git', [...PLAIN, ...UNHOOKED, ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '-m', message);
}
