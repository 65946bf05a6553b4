import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox } from '../testing/sandbox.ts';
import type { Sandbox } from '../testing/sandbox.ts';
import { listTree } from './list-tree.ts';
import type { Listing } from './listed-file.ts';

let box: Sandbox;

beforeEach(() => {
  box = createSandbox();
});

afterEach(() => box.remove());

/** A repository with one addon, all committed. */
function shop(): string {
  mkdirSync(join(box.folder, 'shop'));
  box.git('shop', 'init', '--quiet');
  box.addon('shop/addons', 'pot_sale');
  box.write('shop/.gitignore', 'built/\n*.log\n');
  box.write('shop/addons/pot_sale/models.py', 'PRICE = 12\n');
  box.commit('shop', 'a shop');
  return join(box.folder, 'shop');
}

/** Paths, those with a hash marked. */
function shown({ files }: Listing): readonly string[] {
  return files.map(({ path, blob }) => (blob === undefined ? path : `${path} #`)).toSorted();
}

/** The shop with another repository as a submodule, committed. */
function withSubmodule(): string {
  const root = shop();
  mkdirSync(join(box.folder, 'web'));
  box.git('web', 'init', '--quiet');
  box.addon('web', 'web_pot');
  box.commit('web', 'web');
  box.git('shop', 'submodule', '--quiet', 'add', join(box.folder, 'web'), 'oca/web');
  box.commit('shop', 'web as a submodule');
  return root;
}

test('a submodule is listed through, with the hashes of its own repository', async () => {
  const root = withSubmodule();
  box.write('shop/oca/web/web_pot/new.py', '');

  const listing = await listTree(root);

  expect(listing.repositories).toEqual(['oca/web']);
  expect(shown(listing)).toEqual(
    expect.arrayContaining(['oca/web/web_pot/__manifest__.py #', 'oca/web/web_pot/new.py']),
  );
});

test('a submodule that is not checked out is told of', async () => {
  const root = withSubmodule();
  box.git('shop', 'submodule', '--quiet', 'deinit', '--force', 'oca/web');

  const { files, skipped } = await listTree(root);

  expect(files.filter(({ path }) => path.startsWith('oca/'))).toEqual([]);
  expect(skipped).toEqual([{ what: 'oca/web/', why: 'a submodule that is not checked out' }]);
});

test('files that somebody put in place of a submodule are listed', async () => {
  const root = withSubmodule();
  box.git('shop', 'submodule', '--quiet', 'deinit', '--force', 'oca/web');
  box.write('shop/oca/web/copied/models.py', '');

  expect(shown(await listTree(root))).toContain('oca/web/copied/models.py');
});

test('a clone that nobody told git of is listed through, one inside of it too', async () => {
  const root = shop();
  for (const clone of ['shop/own', 'shop/own/inner']) {
    mkdirSync(join(box.folder, clone));
    box.git(clone, 'init', '--quiet');
    box.write(`${clone}/a.py`, '');
    box.git(clone, 'add', 'a.py');
  }

  const listing = await listTree(root);

  expect(listing.repositories).toEqual(['own', 'own/inner']);
  expect(shown(listing)).toEqual(expect.arrayContaining(['own/a.py #', 'own/inner/a.py #']));
});
