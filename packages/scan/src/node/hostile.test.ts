import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readGitFacts } from './git-facts.ts';
import { createSandbox } from './testing/sandbox.ts';
import type { Sandbox } from './testing/sandbox.ts';

let box: Sandbox;
let head = '';
let canary = '';

/** A repository as somebody may send it: with its `.git`, whose settings each leave a canary when run. */
beforeEach(() => {
  box = createSandbox();
  canary = join(box.folder, 'canary');
  box.write('trap/.gitattributes', '*.txt filter=trap diff=trap\n');
  box.write('trap/a.txt', 'one\n');
  box.addon('trap', 'web_trap');
  box.git('trap', 'init', '--quiet');
  head = box.commit('trap', 'bait');
  // The file was touched: git has to read it again, and to pass it through the filter.
  box.write('trap/a.txt', 'two\n');
  const hook = join(box.folder, 'trap/.git/hooks/post-index-change');
  box.write('trap/.git/hooks/post-index-change', `#!/bin/sh\ntouch ${canary}\n`);
  chmodSync(hook, 0o755);
});
afterEach(() => box.remove());

function set(lines: string): void {
  appendFileSync(join(box.folder, 'trap/.git/config'), lines.replaceAll('RUN', `touch ${canary}`));
}

async function look() {
  const trap = { path: 'trap', commits: [head, 'f'.repeat(40)] };
  box.git('.', 'init', '--quiet');
  const inside = await readGitFacts(box.folder, { checkouts: [trap], branches: ['main'] });
  const itself = await readGitFacts(join(box.folder, 'trap'), {
    checkouts: [],
    branches: ['main'],
  });
  return { checkout: inside.checkouts.find(({ path }) => path === 'trap'), itself };
}

/** True when git as anybody would run it falls into the trap. */
function isTrap(...words: readonly string[]): boolean {
  try {
    execFileSync('git', words, { cwd: join(box.folder, 'trap'), stdio: 'ignore' });
  } catch {
    // Failing is no way to be safe: the canary tells.
  }
  const caught = existsSync(canary);
  rmSync(canary, { force: true });
  return caught;
}

const PROMISOR = `[core]
	repositoryFormatVersion = 1
[extensions]
	partialClone = evil
[remote "evil"]
	url = "ext::RUN"
	promisor = true
	partialclonefilter = blob:none
[protocol "ext"]
	allow = always
`;

test.each([
  ['fsmonitor', '[core]\n\tfsmonitor = RUN\n', ['status']],
  ['a hook', `[core]\n\thooksPath = hooks\n`, ['-c', 'core.hooksPath=.git/hooks', 'status']],
  ['a filter', '[filter "trap"]\n\tclean = "RUN; cat"\n', ['status']],
  [
    'a filter that must run',
    '[filter "trap"]\n\tclean = "RUN; cat"\n\trequired = true\n',
    ['status'],
  ],
  ['a filter that keeps running', '[filter "trap"]\n\tprocess = RUN\n', ['status']],
  ['a filter in a file', '[include]\n\tpath = more\n', ['status']],
  ['a remote that promises objects', PROMISOR, ['cat-file', '-p', 'f'.repeat(40)]],
] as const)('%s does not run', async (_, lines, words) => {
  box.write('trap/.git/more', `[filter "trap"]\n\tclean = "touch ${canary}; cat"\n`);
  set(lines);
  expect(isTrap(...words)).toBe(true);
  // `git status` has written the index: touch the file again.
  box.write('trap/a.txt', 'three\n');
  const { checkout } = await look();
  expect(existsSync(canary)).toBe(false);
  expect(checkout).toMatchObject({ state: 'checked-out', head: { value: head } });
});

test('a filter whose name cannot be turned off makes the state unknown', async () => {
  set('[filter "a=b"]\n\tclean = "RUN; cat"\n');
  box.write('trap/.gitattributes', '*.txt filter=a=b\n');
  expect(isTrap('status')).toBe(true);
  box.write('trap/a.txt', 'three\n');
  const { checkout } = await look();
  expect(existsSync(canary)).toBe(false);
  expect(checkout).toMatchObject({ modified: { known: false }, untracked: { known: false } });
});

test('aliases, pagers and helpers do not run either', async () => {
  set(`[alias]
	status = !RUN
	rev-parse = !RUN
[core]
	pager = RUN
	sshCommand = RUN
	askPass = RUN
	gitProxy = RUN
	editor = RUN
[pager]
	status = RUN
	ls-tree = RUN
[credential]
	helper = "!RUN"
[diff "trap"]
	textconv = "RUN; cat"
[diff]
	external = RUN
[gpg]
	program = RUN
[log]
	showSignature = true
`);
  await look();
  expect(existsSync(canary)).toBe(false);
});

test('a work tree elsewhere is not taken for this one', async () => {
  set(`[core]\n\tworktree = ${box.folder}/elsewhere\n`);
  box.write('elsewhere/secret', '');
  const { checkout } = await look();
  expect(checkout).toMatchObject({ state: 'unreadable', untracked: { known: false } });
  expect(JSON.stringify(checkout)).not.toContain('secret');
});

test('replaced and grafted history is not believed', async () => {
  const forged = box.commit('trap', 'forged');
  const orphan = box.git('trap', 'commit-tree', `${head}^{tree}`, '-m', 'orphan');
  box.git('trap', 'replace', '--graft', forged, orphan);
  const [commit] = (await readGitFacts(box.folder, { checkouts: [], branches: [] })).checkouts;
  expect(commit).toBeUndefined();
  box.git('.', 'init', '--quiet');
  const asked = [{ path: 'trap', commits: [orphan] }];
  const { checkouts } = await readGitFacts(box.folder, { checkouts: asked, branches: [] });
  expect(box.git('trap', 'merge-base', '--is-ancestor', orphan, forged)).toBe('');
  expect(checkouts[0]?.commits[0]).toMatchObject({
    commit: orphan,
    inHead: { known: true, value: false },
  });
});

test('nothing is written', async () => {
  const files = () =>
    execFileSync('find', ['.', '-newer', 'trap/a.txt', '-type', 'f'], {
      cwd: box.folder,
      encoding: 'utf8',
    });
  box.git('.', 'init', '--quiet');
  box.write('trap/a.txt', 'late\n');
  const before = files();
  await readGitFacts(box.folder, { checkouts: [{ path: 'trap', commits: [] }], branches: [] });
  expect(files()).toBe(before);
});
