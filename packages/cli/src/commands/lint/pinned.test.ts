import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox } from '../../../../scan/src/node/testing/sandbox.ts';
import type { Sandbox } from '../../../../scan/src/node/testing/sandbox.ts';
import { PATH, lock, prepareClean } from '../../../../scan/src/node/testing/walk.ts';
import { runCommand } from '../../testing/run-command.ts';

let box: Sandbox;
beforeEach(() => {
  box = createSandbox();
  prepareClean(box);
});
afterEach(() => box.remove());

const lint = (where = 'stack', ...words: readonly string[]) =>
  runCommand(join(box.folder, where), ['lint', '--no-cache', ...words], { width: 200 });

test('a stack whose checkout, lock and gitlink agree is clean', async () => {
  const { code, said } = await lint();
  expect(said).not.toMatch(/^oca\.lock\.json|pinned|error|warning/m);
  expect(code).toBe(0);
});

test('a checkout that went on is told at the line of the lock, with the line', async () => {
  box.git(PATH, 'checkout', '--quiet', 'HEAD~1');
  const { code, said } = await lint();
  expect(code).toBe(1);
  expect(said).toContain('oca.lock.json:4:49');
  expect(said).toMatch(/4 \|.*"addons\/web"/);
  expect(said).toContain('no-checkout-beside-lock');
});

test('a submodule that is not initialised is for information, and no error', async () => {
  box.git('stack', 'submodule', '--quiet', 'deinit', '--all', '--force');
  const { code, said } = await lint('stack', '--fail-on', 'warning');
  expect(code).toBe(0);
  expect(said).toContain('require-verifiable-pins');
  expect(said).toContain('the submodule is not initialised');
});

test('a gitlink without any .gitmodules is told of', async () => {
  box.write('bare/README.md', 'Kilns.\n');
  box.git('bare', 'init', '--quiet');
  box.git('bare', 'update-index', '--add', '--cacheinfo', `160000,${'e'.repeat(40)},addons/web`);
  const { said } = await lint('bare');
  expect(said).toContain('no-orphan-gitlink');
});

test('below the top of the repository nothing is known of its checkouts', async () => {
  box.write(
    'stack/addons/repos.yaml',
    `./web:\n  remotes: { oca: https://github.com/OCA/web }\n  merges: [oca ${'e'.repeat(40)}]\n`,
  );
  const { said } = await lint('stack/addons');
  expect(said).toContain('This clone cannot tell what the repository pins');
});

test('what the configuration excludes is not read, and rules that are off ask nothing', async () => {
  lock(box, { commit: 'e'.repeat(40) });
  box.write('stack/stackwright.config.yaml', 'exclude: [oca.lock.json]\n');
  expect((await lint()).said).not.toContain('no-contradicting-locks');
  box.write('stack/stackwright.config.yaml', '{}\n');
  expect((await lint()).said).toContain('no-contradicting-locks');
  expect((await lint('stack', '--only', 'no-dirty-checkout')).code).toBe(0);
});
