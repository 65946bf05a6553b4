import { appendFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { said, useWebStack } from './testing/web-stack.ts';

const web = useWebStack();
const { facts, checkout, commit } = web;

describe('a checkout', () => {
  test('as it should be', async () => {
    const one = await checkout();
    expect(one).toMatchObject({
      state: 'checked-out',
      head: { value: web.second },
      branch: { value: '18.0' },
      shallow: { value: false },
    });
    expect([one.modified, one.untracked, one.untrackedAddons].map(said)).toEqual([[], [], []]);
    expect(said(one.remotes)).toEqual([{ name: 'origin', url: join(web.box.folder, 'upstream') }]);
  });

  test('moved to another commit', async () => {
    web.box.git('stack/addons/web', 'checkout', '--quiet', web.first);
    expect(await checkout()).toMatchObject({
      head: { value: web.first },
      branch: { known: true, value: undefined },
    });
  });

  test('changed, with files and addons that git does not know', async () => {
    appendFileSync(
      join(web.box.folder, 'stack/addons/web/web_timeline/__manifest__.py'),
      '# changed\n',
    );
    web.box.addon('stack/addons/web', 'own_addon');
    web.box.write('stack/addons/web/.gitignore', '*.pyc\n');
    web.box.write('stack/addons/web/ignored.pyc', '');
    const one = await checkout();
    expect(said(one.modified)).toEqual(['web_timeline/__manifest__.py']);
    expect(said(one.untracked)).toEqual(['.gitignore', 'own_addon/__manifest__.py']);
    expect(said(one.untrackedAddons)).toEqual(['own_addon']);
  });

  test('whose changed file passes through a filter: it cannot be compared', async () => {
    web.box.write('upstream/.gitattributes', '*.bin filter=lfs\n');
    web.box.write('upstream/a.bin', 'pointer\n');
    web.box.commit('upstream', 'lfs');
    web.box.git('stack/addons/web', 'pull', '--quiet');
    web.box.write('stack/addons/web/a.bin', 'content\n');
    const one = await checkout();
    expect(said(one.modified)).toBe('? a.bin passes through a filter, which is not run here');
    expect(said(one.untracked)).toEqual([]);
  });

  test('that is not initialised: its objects are still there', async () => {
    web.box.git('stack', 'submodule', '--quiet', 'deinit', '--force', 'addons/web');
    expect(await checkout()).toMatchObject({
      state: 'empty',
      head: { known: false, why: 'the submodule is not initialised' },
    });
    expect(await commit(web.first)).toMatchObject({
      present: { value: true },
      inHead: { known: false },
      branches: { value: [{ contains: { value: true } }] },
    });
    rmSync(join(web.box.folder, 'stack/.git/modules'), { recursive: true });
    expect(await commit(web.first)).toMatchObject({ present: { known: false } });
  });

  test.each([
    ['absent', 'addons/none', () => undefined],
    ['no-repository', 'addons/files', () => web.box.write('stack/addons/files/a', '')],
    ['unreadable', 'addons/file', () => web.box.write('stack/addons/file', '')],
    [
      'unreadable',
      'addons/link',
      () => symlinkSync('web', join(web.box.folder, 'stack/addons/link')),
    ],
    [
      'unreadable',
      'addons/broken',
      () => web.box.write('stack/addons/broken/.git', 'gitdir: nowhere\n'),
    ],
  ])('%s: %s', async (state, path, prepare) => {
    prepare();
    const one = await checkout(path, [web.first]);
    expect(one.state).toBe(state);
    for (const fact of [one.head, one.modified, one.untracked, one.shallow])
      expect(fact.known).toBe(false);
    expect(one.commits).toMatchObject([{ commit: web.first, present: { known: false } }]);
  });

  test.each(['../upstream', '/etc', 'addons/../../upstream', '.git', ''])(
    '%s is not looked at',
    async (path) => {
      const { checkouts } = await facts({ checkouts: [{ path, commits: [] }] });
      expect(checkouts.map((one) => one.path)).toEqual(['addons/web']);
    },
  );

  test('a clone that git-aggregator would make, which git ignores', async () => {
    web.box.write('stack/.gitignore', 'src/\n');
    web.box.git('.', 'clone', '--quiet', 'upstream', 'stack/src/web');
    expect(await checkout('src/web', [web.first])).toMatchObject({
      state: 'checked-out',
      head: { value: web.second },
    });
    expect(await checkout('./src/web/'.replace(/^\.\//, '').replace(/\/$/, ''))).toMatchObject({
      path: 'src/web',
    });
  });
});

test('the environment of a hook does not lead astray', async () => {
  const before = process.env['GIT_DIR'];
  process.env['GIT_DIR'] = join(web.box.folder, 'upstream/.git');
  try {
    expect((await checkout()).head).toEqual({ known: true, value: web.second });
    expect(said((await facts()).gitlinks.index)).toEqual([
      { path: 'addons/web', commit: web.second },
    ]);
  } finally {
    if (before === undefined) delete process.env['GIT_DIR'];
    else process.env['GIT_DIR'] = before;
  }
});
