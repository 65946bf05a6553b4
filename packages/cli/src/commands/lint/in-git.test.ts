import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from './list-files.ts';
import { changedSince } from './since.ts';
import { findTargets } from './targets.ts';

const AUTHOR = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackwright-lint-'));
  write('.gitignore', 'built/\n');
  write('odoo.conf', '[options]\n');
  write('built/odoo.conf', '[options]\n');
  write('node_modules/pot/nginx.conf', '');
  write('deploy/nginx.conf', 'events {}\n');
  git('init', '--quiet', '--initial-branch=main');
  git('add', 'odoo.conf', 'deploy');
  commit('a shop');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what git ignores, links and what others wrote is left out', async () => {
  symlinkSync('odoo.conf', join(folder, 'link.conf'));

  expect(await named([])).toEqual(['.gitignore', 'deploy/nginx.conf', 'odoo.conf']);
  expect(await named(['deploy'])).toEqual(['deploy/nginx.conf']);
  expect(await named(['*.conf'])).toEqual(['deploy/nginx.conf', 'odoo.conf']);
});

test('a file that is named is taken although git ignores it', async () => {
  expect(await named(['built/odoo.conf'])).toEqual(['built/odoo.conf']);
});

test('a file that was deleted and is still tracked is no file', async () => {
  rmSync(join(folder, 'odoo.conf'));

  expect(await named([])).toEqual(['.gitignore', 'deploy/nginx.conf']);
});

test('where there is no git, every folder but those of others is listed', async () => {
  rmSync(join(folder, '.git'), { recursive: true });

  expect(await listFiles(folder)).toEqual({
    files: ['.gitignore', 'built/odoo.conf', 'deploy/nginx.conf', 'odoo.conf'],
    skipped: [],
  });
});

test('what changed since a branch left: committed, staged, written and new, but not what main did', () => {
  rmSync(join(folder, 'node_modules'), { recursive: true });
  git('branch', 'topic');
  write('later.conf', '[options]\n');
  git('add', 'later.conf');
  commit('main goes on');
  git('checkout', '--quiet', 'topic');
  write('deploy/nginx.conf', 'events {} # committed\n');
  git('add', 'deploy');
  commit('topic');
  write('odoo.conf', '[options]\nworkers = 2\n');
  write('compose.yaml', 'services: {}\n');
  write('built/later.conf', '');

  expect([...(changedSince(folder, 'main') ?? [])].toSorted()).toEqual([
    '.gitignore',
    'compose.yaml',
    'deploy/nginx.conf',
    'odoo.conf',
  ]);
  expect([...(changedSince(join(folder, 'deploy'), 'main') ?? [])]).toEqual(['nginx.conf']);
});

test.each(['nowhere', '--output=stolen', ''])('there is no commit %j', (ref) => {
  expect(changedSince(folder, ref)).toBeUndefined();
});

async function named(words: readonly string[]): Promise<readonly string[]> {
  const { files } = await findTargets(folder, words);
  return files.map(({ file }) => file);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function git(...words: readonly string[]): void {
  execFileSync('git', words, { cwd: folder, stdio: 'ignore' });
}

function commit(message: string): void {
  git(...AUTHOR, 'commit', '--quiet', '--no-gpg-sign', '-m', message);
}
