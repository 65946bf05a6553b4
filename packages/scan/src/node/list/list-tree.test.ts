import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSandbox } from '../testing/sandbox.ts';
import type { Sandbox } from '../testing/sandbox.ts';
import { listTree } from './list-tree.ts';
import type { Listing } from './listed-file.ts';

let box: Sandbox;

beforeEach(() => {
  box = createSandbox();
});

afterEach(() => {
  vi.unstubAllEnvs();
  box.remove();
});

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

const MODELS = 'addons/pot_sale/models.py';
const MANIFEST = 'addons/pot_sale/__manifest__.py';

/** Paths, those with a hash marked. */
function shown({ files }: Listing): readonly string[] {
  return files.map(({ path, blob }) => (blob === undefined ? path : `${path} #`)).toSorted();
}

describe('what git tells', () => {
  test('tracked files come with the hashes that git has for them', async () => {
    const { files, skipped } = await listTree(shop());

    expect(skipped).toEqual([]);
    expect(files.map(({ path }) => path).toSorted()).toEqual(['.gitignore', MANIFEST, MODELS]);
    for (const { path, blob } of files)
      expect(blob).toBe(box.git('shop', 'rev-parse', `HEAD:${path}`));
  });

  test('a hash is given only where the disk holds what was staged', async () => {
    const root = shop();
    box.write('shop/odoo.conf', '[options]\n');
    box.git('shop', 'add', 'odoo.conf');
    box.write(`shop/${MODELS}`, 'PRICE = 13\n');
    box.write('shop/notes.txt', 'buy clay\n');
    box.write('shop/built/odoo.conf', '');
    box.write('shop/debug.log', '');

    expect(shown(await listTree(root))).toEqual(
      ['.gitignore #', `${MANIFEST} #`, MODELS, 'notes.txt', 'odoo.conf #'].toSorted(),
    );
  });

  test('a change that leaves the size as it was is seen, also in the instant of staging', async () => {
    const root = shop();
    box.write(`shop/${MODELS}`, 'PRICE = 99\n');

    expect(shown(await listTree(root))).toContain(MODELS);
  });

  test('deleted and renamed files are gone, whether git knows of it or not', async () => {
    const root = shop();
    renameSync(join(root, MODELS), join(root, 'addons/pot_sale/prices.py'));
    expect(shown(await listTree(root))).toEqual(
      ['.gitignore #', `${MANIFEST} #`, 'addons/pot_sale/prices.py'].toSorted(),
    );

    box.git('shop', 'add', '--all');
    expect(shown(await listTree(root))).toEqual(
      ['.gitignore #', `${MANIFEST} #`, 'addons/pot_sale/prices.py #'].toSorted(),
    );
  });

  test('a promise that a file does not change is not believed', async () => {
    const root = shop();
    box.git('shop', 'update-index', '--assume-unchanged', MODELS);
    box.write(`shop/${MODELS}`, 'PRICE = 0\n');

    expect(shown(await listTree(root))).toContain(MODELS);
  });

  test('what a sparse checkout leaves out is told', async () => {
    const root = shop();
    box.write('shop/docs/pots.txt', 'clay\n');
    box.commit('shop', 'documents');
    box.git('shop', 'sparse-checkout', 'set', 'addons');

    const { files, skipped, unread } = await listTree(root);

    expect(files.map(({ path }) => path)).not.toContain('docs/pots.txt');
    expect(unread).toEqual(['docs/pots.txt']);
    expect(skipped).toEqual([{ what: '1 file', why: 'left out by the sparse checkout' }]);
  });

  test('a file in conflict is listed once, to be read', async () => {
    const root = shop();
    for (const branch of ['left', 'right']) {
      box.git('shop', 'checkout', '--quiet', '-b', branch, 'main');
      box.write(`shop/${MODELS}`, `PRICE = '${branch}'\n`);
      box.commit('shop', branch);
    }
    expect(() => box.git('shop', 'merge', '--quiet', 'left')).toThrow();

    expect(shown(await listTree(root)).filter((path) => path.startsWith(MODELS))).toEqual([MODELS]);
  });

  test('below the top of a repository, paths count from there', async () => {
    const root = join(shop(), 'addons');

    expect(shown(await listTree(root))).toEqual(
      ['pot_sale/__manifest__.py #', 'pot_sale/models.py #'].toSorted(),
    );
  });

  test("variables of a hook that speak of another repository don't mislead", async () => {
    const root = shop();
    vi.stubEnv('GIT_DIR', join(box.folder, 'elsewhere/.git'));
    vi.stubEnv('GIT_INDEX_FILE', join(box.folder, 'elsewhere/.git/index'));

    expect(shown(await listTree(root))).toHaveLength(3);
  });

  test('no program of the repository runs', async () => {
    const root = shop();
    const trap = `touch ${join(box.folder, 'sprung')}; cat`;
    box.git('shop', 'config', 'filter.trap.clean', trap);
    box.git('shop', 'config', 'filter.trap.required', 'true');
    box.git('shop', 'config', 'core.fsmonitor', `touch ${join(box.folder, 'sprung')}; false`);
    box.write('shop/.git/info/attributes', '*.py filter=trap\n');
    box.write(`shop/${MODELS}`, 'PRICE = 21\n');

    expect(shown(await listTree(root))).toContain(MODELS);
    expect(await listTree(box.folder)).toMatchObject({ skipped: [] });
    expect((await listTree(box.folder)).files.map(({ path }) => path)).not.toContain('sprung');
  });

  test('where git refuses, every file is taken, and that is told', async () => {
    const root = shop();
    box.write('shop/.git/HEAD', 'nonsense');

    const { files, skipped } = await listTree(root);

    expect(files.map(({ path }) => path).toSorted()).toEqual(['.gitignore', MANIFEST, MODELS]);
    expect(skipped).toEqual([
      { what: '.gitignore', why: expect.stringMatching(/^git could not list the files \(.+\)/) },
    ]);
  });
});

describe('links', () => {
  test.each([
    ['to a file', MODELS, false],
    ['to a folder', 'addons', false],
    ['in a circle', 'link', false],
    ['to the folder that it is in', '.', false],
    ['out of the repository', '../elsewhere', true],
    ['to an absolute path', '/etc', true],
  ])('a link %s', async (_, target, isTold) => {
    const root = shop();
    mkdirSync(join(box.folder, 'elsewhere'));
    box.write('elsewhere/a.py', '');
    symlinkSync(target, join(root, 'link'));
    const before = await listTree(root);
    box.git('shop', 'add', '--all');
    const after = await listTree(root);

    for (const { files, skipped } of [before, after]) {
      expect(files.map(({ path }) => path).toSorted()).toEqual(['.gitignore', MANIFEST, MODELS]);
      expect(skipped.map(({ what }) => what)).toEqual(isTold ? ['link'] : []);
    }
  });
});

describe('names', () => {
  const NAMES = ['new\nline.py', 'tab\tin.py', '"quoted".py', 'Größe.py', '壺.py', ' .py', '-f.py'];

  test('names that a shell would stumble over are themselves', async () => {
    const root = shop();
    for (const name of NAMES) writeFileSync(join(root, name), name);
    const untracked = await listTree(root);
    box.git('shop', 'add', '--all');
    const tracked = await listTree(root);

    for (const { files } of [untracked, tracked])
      expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(NAMES));
  });

  test('names that are no UTF-8 are told apart, and keep their bytes', async () => {
    const root = shop();
    for (const byte of ['\u00e4', '\u00f6'])
      writeFileSync(Buffer.from(`${root}/gr${byte}n.py`, 'latin1'), '');
    writeFileSync(join(root, 'grün.py'), '');
    const untracked = await listTree(root);
    box.git('shop', 'add', '--all');
    const tracked = await listTree(root);

    for (const { files } of [untracked, tracked]) {
      const odd = files.filter(({ path }) => path.startsWith('gr'));
      expect(new Set(odd.map(({ path, bytes }) => [path, bytes ?? ''].join(' = ')))).toEqual(
        new Set(['gr\\xe4n.py = gr\u00e4n.py', 'gr\\xf6n.py = gr\u00f6n.py', 'grün.py = ']),
      );
    }
  });
});

describe('outside of git', () => {
  test('every plain file is listed but those of others; links are not followed', async () => {
    box.write('plain/.env', '');
    box.write('plain/addons/a.py', '');
    box.write('plain/node_modules/pot/index.js', '');
    box.write('plain/addons/node_modules/pot/index.js', '');
    symlinkSync('..', join(box.folder, 'plain/addons/loop'));
    execFileSync('mkfifo', [join(box.folder, 'plain/pipe')]);

    const { files, skipped } = await listTree(join(box.folder, 'plain'));

    expect(files.map(({ path }) => path).toSorted()).toEqual(['.env', 'addons/a.py']);
    expect(skipped).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that refuses is told of', async () => {
    box.write('plain/shut/a.py', '');
    execFileSync('chmod', ['000', join(box.folder, 'plain/shut')]);

    const { files, skipped } = await listTree(join(box.folder, 'plain'));
    execFileSync('chmod', ['755', join(box.folder, 'plain/shut')]);

    expect(files).toEqual([]);
    expect(skipped).toEqual([{ what: 'shut/', why: 'it cannot be listed' }]);
  });

  test('a folder that is gone is told of', async () => {
    mkdirSync(join(box.folder, 'plain'));
    rmSync(join(box.folder, 'plain'), { recursive: true });

    expect((await listTree(join(box.folder, 'plain'))).files).toEqual([]);
  });
});
