import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox } from '../../../../scan/src/node/testing/sandbox.ts';
import type { Sandbox } from '../../../../scan/src/node/testing/sandbox.ts';
import { runCommand } from '../../testing/run-command.ts';

let box: Sandbox;
let commit = '';

/** A stack whose addons/oca/web is a submodule, and names no commit yet. */
beforeEach(() => {
  box = createSandbox();
  box.addon('web', 'web_timeline');
  box.git('web', 'init', '--quiet', '-b', '18.0');
  commit = box.commit('web', 'one');
  const shop = readFileSync(join(import.meta.dirname, '../../scenarios/shop.yaml'), 'utf8');
  const addons = 'odoo:\n  series: "18.0"\n  addons: { oca: { repositories: { web: {} } } }\n';
  box.write('stack/stack.yaml', shop.replace(/^odoo:.*\n(?: .*\n)*/m, addons));
  box.git('stack', 'init', '--quiet');
  box.git('stack', 'submodule', '--quiet', 'add', '-b', '18.0', '../web', 'addons/oca/web');
  box.commit('stack', 'pin');
});
afterEach(() => box.remove());

const run = (...words: readonly string[]) =>
  runCommand(join(box.folder, 'stack'), words, { width: 200 });

test('commits go to the lock, to the stack, and to what is rendered', async () => {
  const made = await run('lock', '--write-stack');
  expect(made).toMatchObject({
    code: 0,
    said: expect.stringContaining('stack.yaml has 1 new commit.') as string,
  });
  // Quoted where YAML could take it for a number.
  expect(read('stack.yaml').replaceAll('"', '')).toContain(`{ web: { commit: ${commit} } }`);
  expect((await run('lock', '--write-stack')).said).toContain('stack.yaml has them already.');

  expect((await run('render')).code).toBe(0);
  expect(read('generated/oca/repos.yaml')).toContain(`- oca ${commit}`);
  expect(read('generated/oca/gitmodules')).toContain('path = "addons/oca/web"');
  const only = ['no-contradicting-locks', 'no-checkout-beside-lock', 'require-verifiable-pins'];
  expect(await run('lint', '--no-cache', ...only.flatMap((id) => ['--only', id]))).toMatchObject({
    code: 0,
    said: expect.stringContaining('no findings') as string,
  });
});

test('without the option the stack stays as it is', async () => {
  const before = read('stack.yaml');
  expect((await run('lock')).code).toBe(0);
  expect(read('stack.yaml')).toBe(before);
});

function read(file: string): string {
  return readFileSync(join(box.folder, 'stack', file), 'utf8');
}
