import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox } from '../testing/sandbox.ts';
import type { Sandbox } from '../testing/sandbox.ts';
import { readBranches } from './branches.ts';

let box: Sandbox;
beforeEach(() => {
  box = createSandbox();
  box.write('kiln/README.md', 'Kilns.\n');
  box.git('kiln', 'init', '--quiet', '--initial-branch', 'main');
  box.git('kiln', 'add', '.');
  box.git('kiln', 'commit', '--quiet', '--message', 'first');
  box.git('kiln', 'branch', 'glaze/blue');
});
afterEach(() => box.remove());

const clone = (...words: readonly string[]) =>
  box.git('.', 'clone', '--quiet', ...words, `file://${join(box.folder, 'kiln')}`, 'copy');
const branches = () => readBranches(join(box.folder, 'copy'));

test('a whole clone knows all branches', async () => {
  clone();
  expect([...((await branches()) ?? [])].toSorted()).toEqual(['HEAD', 'glaze/blue', 'main']);
});

test('a clone of one branch does not tell which others there are', async () => {
  clone('--single-branch');
  expect(await branches()).toBeUndefined();
});

test('nor does a shallow one', async () => {
  clone('--depth', '1', '--no-single-branch');
  expect(await branches()).toBeUndefined();
});

test('nor a repository without a remote, or a folder outside of git', async () => {
  expect(await readBranches(join(box.folder, 'kiln'))).toBeUndefined();
  expect(await readBranches(join(box.folder, 'nowhere'))).toBeUndefined();
});
