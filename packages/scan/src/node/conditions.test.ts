import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPinTree } from './pin-tree.ts';
import { FILE_CONDITIONS } from './testing/file-conditions.ts';
import { GIT_CONDITIONS } from './testing/git-conditions.ts';
import { createSandbox } from './testing/sandbox.ts';
import type { Sandbox } from './testing/sandbox.ts';
import { prepareClean } from './testing/walk.ts';

const CONDITIONS = [...FILE_CONDITIONS, ...GIT_CONDITIONS];

let box: Sandbox;
beforeEach(() => {
  box = createSandbox();
  prepareClean(box);
});
afterEach(() => box.remove());

async function told(): Promise<readonly string[]> {
  const listed = box.git('stack', 'ls-files', '-co', '--exclude-standard', '-z').split('\0');
  const root = join(box.folder, 'stack');
  const texts = listed.flatMap((file) => {
    const isFile = /\.(?:json|txt|yaml|lock)$|gitmodules$/.test(file);
    return isFile ? [{ file, text: readFileSync(join(root, file), 'utf8') }] : [];
  });
  const tree = await readPinTree(root, texts, ['18.0']);
  return CONDITIONS.filter(({ tells }) => tells(tree)).map(({ id }) => id);
}

test('a clean stack has none', async () => {
  expect(await told()).toEqual([]);
});

/** Some conditions cannot come alone, e.g. a commit that is not there is not what is checked out. */
const COMPANY: Readonly<Record<string, readonly string[]>> = {
  L04: ['L05'],
  L13: ['L27'],
  L14: ['L11'],
  L22: ['L04'],
  L25: ['L22'],
  L30: ['L21'],
};

test.each(CONDITIONS)('$id: $title', async ({ id, prepare }) => {
  prepare(box);
  const found = await told();
  expect(found).toContain(id);
  const others = found.filter((one) => one !== id);
  expect(COMPANY[id] ?? []).toEqual(expect.arrayContaining([...others]));
});
