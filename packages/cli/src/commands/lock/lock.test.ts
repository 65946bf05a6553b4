import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox } from '../../../../scan/src/node/testing/sandbox.ts';
import { readGitFacts } from '@stackwright/scan/node';
import type { Sandbox } from '../../../../scan/src/node/testing/sandbox.ts';
import { runCommand } from '../../testing/run-command.ts';

let box: Sandbox;
let first = '';
let second = '';

/** `stack` has the submodules addons/web, with addons, and tools, without. */
beforeEach(() => {
  box = createSandbox();
  box.addon('web', 'web_timeline');
  box.git('web', 'init', '--quiet', '-b', '18.0');
  first = box.commit('web', 'one');
  box.addon('web', 'web_responsive');
  second = box.commit('web', 'two');
  box.write('tools/run', '');
  box.git('tools', 'init', '--quiet');
  box.commit('tools', 'one');
  box.write('stack/README', '');
  box.git('stack', 'init', '--quiet');
  box.git('stack', 'submodule', '--quiet', 'add', '-b', '18.0', '../web', 'addons/web');
  box.git('stack', 'submodule', '--quiet', 'add', '../tools');
  box.commit('stack', 'pin');
});
afterEach(() => box.remove());

async function lock(...words: readonly string[]) {
  const stack = join(box.folder, 'stack');
  const { code, said } = await runCommand(stack, ['lock', ...words], { width: 200 });
  return { code, said };
}

const write = () => lock('--series', '18.0');
const file = () => join(box.folder, 'stack/oca.lock.json');

function text(commit: string, ...modules: readonly string[]): string {
  const names = modules.map((name) => `"${name}"`).join(', ');
  return `{
  "lockVersion": 1,
  "repositories": {
    "addons/web": { "branch": "18.0", "commit": "${commit}", "modules": [${names}], "url": "../web" }
  },
  "series": "18.0"
}
`;
}

test('writes what is checked out, once', async () => {
  expect(await write()).toEqual({
    code: 0,
    said: 'oca.lock.json is written: 1 checkout, 2 addons.\n',
  });
  expect(readFileSync(file(), 'utf8')).toBe(text(second, 'web_responsive', 'web_timeline'));
  expect(await write()).toEqual({
    code: 0,
    said: 'oca.lock.json is up to date: 1 checkout, 2 addons.\n',
  });
  expect(await lock('--check')).toEqual({
    code: 0,
    said: '1 checkout as locked, 0 drifted, 0 not to be told.\n',
  });
});

test('what moved is written, and what is not staged is said', async () => {
  await write();
  box.git('stack/addons/web', 'checkout', '--quiet', first);
  const { code, said } = await write();
  expect(code).toBe(0);
  expect(said).toContain(
    `it is at ${first.slice(0, 12)}, and the commit that is staged is ${second.slice(0, 12)}`,
  );
  expect(readFileSync(file(), 'utf8')).toBe(text(first, 'web_timeline'));
});

test('the series is what stack.yaml declares', async () => {
  expect(await lock()).toMatchObject({
    code: 2,
    said: expect.stringContaining('stack.yaml cannot be read') as string,
  });
  expect(await lock('--series', '18')).toMatchObject({ code: 2 });
  const stack = readFileSync(join(import.meta.dirname, '../../scenarios/shop.yaml'), 'utf8');
  box.write('stack/stack.yaml', stack);
  expect((await lock()).code).toBe(0);
  expect(readFileSync(file(), 'utf8')).toContain('"series": "18.0"');
});

test('nothing is written where something is not known', async () => {
  rmSync(join(box.folder, 'stack/.git/modules/addons'), { recursive: true });
  rmSync(join(box.folder, 'stack/addons/web'), { recursive: true });
  const { code, said } = await write();
  expect(code).toBe(3);
  expect(said).toContain('addons/web: which addons it has is not known');
  expect(existsSync(file())).toBe(false);
});

test.each([
  ['moved', 1, 'is checked out', () => box.git('stack/addons/web', 'checkout', '--quiet', first)],
  [
    'staged elsewhere',
    1,
    "and the submodule's commit is",
    () => box.git('stack', 'update-index', '--cacheinfo', `160000,${first},addons/web`),
  ],
  [
    'changed',
    1,
    '1 of its files are changed',
    () => box.write('stack/addons/web/web_timeline/__manifest__.py', '{}'),
  ],
  [
    'with an addon of somebody',
    1,
    'git does not track: web_own',
    () => box.addon('stack/addons/web', 'web_own'),
  ],
  [
    'locked with an addon that is not there',
    1,
    'has no addon web_none',
    () => writeFileSync(file(), text(second, 'web_none', 'web_timeline')),
  ],
  [
    'not in the lock',
    1,
    'addons/more: it holds addons, and the lock does not name it',
    () => box.git('stack', 'submodule', '--quiet', 'add', '../web', 'addons/more'),
  ],
  [
    'not initialised',
    3,
    'the submodule is not initialised',
    () => box.git('stack', 'submodule', '--quiet', 'deinit', '--force', 'addons/web'),
  ],
  [
    'gone',
    3,
    'the folder does not exist',
    () => rmSync(join(box.folder, 'stack/addons/web'), { recursive: true }),
  ],
  [
    'locked to no commit',
    2,
    'commit that is not exact',
    () => writeFileSync(file(), text('HEAD', 'web_timeline')),
  ],
  ['not locked', 3, 'there is no oca.lock.json', () => rmSync(file())],
  ['locked by others', 2, 'was not written by', () => writeFileSync(file(), '{"repos": []}')],
])('--check of a checkout that is %s exits %i', async (_, code, part, change) => {
  await write();
  change();
  const result = await lock('--check');
  expect(result.said).toContain(part);
  expect(result.code).toBe(code);
});

test('a lock that others wrote is not overwritten unless one says so', async () => {
  box.write('stack/oca.lock.json', '{"deprecated": true}');
  expect(await write()).toMatchObject({
    code: 2,
    said: expect.stringContaining('--force') as string,
  });
  expect(readFileSync(file(), 'utf8')).toBe('{"deprecated": true}');
  expect((await lock('--series', '18.0', '--force')).code).toBe(0);
  expect(readFileSync(file(), 'utf8')).toContain('"lockVersion": 1');
});

test('without submodules there is nothing to lock', async () => {
  box.git('stack', 'rm', '--quiet', '-rf', 'addons', 'tools');
  expect(await write()).toMatchObject({ code: 3 });
  expect(existsSync(file())).toBe(false);
});

test('clones that git-aggregator makes are locked too', async () => {
  box.write('stack/.gitignore', '/src/\n');
  box.write(
    'stack/repos.yaml',
    './src/web:\n  remotes: { oca: https://github.com/OCA/web }\n  merges: [oca 18.0]\n',
  );
  box.git('.', 'clone', '--quiet', 'web', 'stack/src/web');
  expect((await write()).code).toBe(0);
  expect(readFileSync(file(), 'utf8')).toContain(
    `"src/web": { "branch": "18.0", "commit": "${second}", "modules": ["web_responsive", "web_timeline"], "url": "https://github.com/OCA/web" }`,
  );
});

test('a login in an address stays where it is', async () => {
  const word = ['lantern', 'tide', '7'].join('-');
  const address = `https://bot:${word}@git.example.com/web.git`;
  box.git('stack/addons/web', 'remote', 'set-url', 'origin', address);
  box.git('stack/addons/web', 'remote', 'add', 'other', address);
  box.git('stack', 'config', '--file', '.gitmodules', 'submodule.addons/web.url', address);

  const written = await write();
  const checked = await lock('--check');
  const broken = readFileSync(file(), 'utf8').replace(second, first);
  writeFileSync(file(), broken);
  const drifted = await lock('--check');

  expect(written.code).toBe(0);
  expect(drifted.code).toBe(1);
  expect(broken).toContain('"url": "https://git.example.com/web.git"');
  const said = [written, checked, drifted].map((one) => one.said).join('');
  expect(said + broken).not.toContain(word);
  const facts = await readGitFacts(join(box.folder, 'stack'), { checkouts: [], branches: [] });
  expect(facts.checkouts.map(({ path }) => path)).toContain('addons/web');
  expect(JSON.stringify(facts.checkouts)).toContain('https://git.example.com/web.git');
  expect(JSON.stringify(facts.checkouts)).not.toContain(word);
});
