import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { said, useWebStack } from './testing/web-stack.ts';

const web = useWebStack();
const { facts } = web;

describe('the repository', () => {
  test('gitlinks of index and HEAD', async () => {
    const link = [{ path: 'addons/web', commit: web.second }];
    expect((await facts()).gitlinks).toEqual({
      index: { known: true, value: link },
      head: { known: true, value: link },
    });
    web.box.git('stack/addons/web', 'checkout', '--quiet', web.first);
    web.box.git('stack', 'add', 'addons/web');
    const { index, head } = (await facts()).gitlinks;
    expect(said(index)).toEqual([{ path: 'addons/web', commit: web.first }]);
    expect(said(head)).toEqual(link);
  });

  test('a gitlink without entry, and an entry without gitlink', async () => {
    web.box.git('stack', 'rm', '--quiet', '--cached', 'addons/web');
    web.box.git(
      'stack',
      'update-index',
      '--add',
      '--cacheinfo',
      `160000,${web.second},addons/queue`,
    );
    const { gitlinks, gitmodules, checkouts } = await facts();
    expect(said(gitlinks.index)).toEqual([{ path: 'addons/queue', commit: web.second }]);
    expect(said(gitmodules)).toContain('path = addons/web');
    expect(checkouts.map(({ path, state }) => [path, state])).toEqual([
      ['addons/queue', 'absent'],
      ['addons/web', 'checked-out'],
    ]);
  });

  test('odd names come through whole', async () => {
    const path = 'addons/ä "b"\n\tc';
    web.box.git('stack', 'update-index', '--add', '--cacheinfo', `160000,${web.second},${path}`);
    expect(said((await facts()).gitlinks.index)).toContainEqual({ path, commit: web.second });
  });

  test('paths that differ in case alone', async () => {
    expect(said((await facts()).caseConflicts)).toEqual([]);
    for (const path of ['addons/OCA/web', 'addons/OCA/queue', 'addons/oca/web']) {
      web.box.git('stack', 'update-index', '--add', '--cacheinfo', `160000,${web.second},${path}`);
    }
    expect(said((await facts()).caseConflicts)).toEqual([['addons/OCA', 'addons/oca']]);
  });

  test('bare: what is committed is known, what is staged is not', async () => {
    web.box.git('.', 'clone', '--quiet', '--bare', 'stack', 'bare.git');
    const { repository, gitlinks, gitmodules, checkouts } = await facts({}, 'bare.git');
    expect(repository).toMatchObject({ value: { bare: true } });
    expect(said(gitlinks.index)).toBe('? a bare repository has no index');
    expect(said(gitlinks.head)).toEqual([{ path: 'addons/web', commit: web.second }]);
    expect(said(gitmodules)).toContain('path = addons/web');
    expect(checkouts).toMatchObject([
      { path: 'addons/web', state: 'absent', head: { known: false } },
    ]);
  });

  test('a linked work tree is one like any other', async () => {
    web.box.git('stack', 'worktree', 'add', '--quiet', '../linked');
    const { repository, gitlinks, checkouts } = await facts({}, 'linked');
    expect(repository).toMatchObject({ value: { bare: false } });
    expect(said(gitlinks.index)).toEqual([{ path: 'addons/web', commit: web.second }]);
    expect(checkouts.map(({ state }) => state)).toEqual(['empty']);
  });

  test.each([['no-such'], ['plain'], ['stack/addons']])(
    '%s is none: nothing is known of it',
    async (where) => {
      mkdirSync(join(web.box.folder, 'plain'));
      const { repository, checkouts } = await facts({}, where);
      expect(repository.known).toBe(false);
      expect(checkouts).toEqual([]);
    },
  );

  test('without a commit there is no HEAD', async () => {
    mkdirSync(join(web.box.folder, 'new'));
    web.box.git('new', 'init', '--quiet');
    const { repository, gitlinks } = await facts({}, 'new');
    expect(repository).toMatchObject({
      value: { head: { known: false, why: 'nothing is committed yet' } },
    });
    expect(said(gitlinks.index)).toEqual([]);
    expect(gitlinks.head.known).toBe(false);
  });
});
