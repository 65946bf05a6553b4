import { appendFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { said, useWebStack } from './testing/web-stack.ts';

const web = useWebStack();
const { facts, checkout, commit } = web;
const ABSENT = 'e'.repeat(40);
const SHALLOW = '? the clone is shallow: its history is cut off';

describe('a commit', () => {
  test('behind the branch', async () => {
    expect(await commit(web.first)).toMatchObject({
      present: { value: true },
      inHead: { value: true },
      branches: {
        value: [
          {
            ref: 'refs/remotes/origin/18.0',
            tip: web.second,
            contains: { value: true },
            behind: { value: 1 },
          },
        ],
      },
    });
  });

  test('of a fork: on no branch', async () => {
    const fork = web.box.commit('stack/addons/web', 'own');
    const { inHead, branches } = await commit(fork);
    expect(said(inHead)).toBe(true);
    expect(branches).toMatchObject({
      value: [{ contains: { known: true, value: false }, behind: { value: 0 } }],
    });
  });

  test('of a history that was rewritten', async () => {
    web.box.git('upstream', 'commit', '--quiet', '--amend', '-m', 'two again');
    web.box.git('stack/addons/web', 'fetch', '--quiet');
    expect((await commit(web.second)).branches).toMatchObject({
      value: [{ contains: { value: false }, behind: { value: 1 } }],
    });
  });

  test('where no branch of that name was fetched', async () => {
    const { checkouts } = await facts({ branches: ['17.0'] });
    expect(checkouts[0]?.commits[0]?.branches).toEqual({ known: true, value: [] });
  });

  test('that is not there: nothing follows', async () => {
    const { present, inHead, branches, modules } = await commit(ABSENT);
    expect(said(present)).toBe(false);
    for (const fact of [inHead, branches, modules])
      expect(said<unknown>(fact)).toBe('? commit eeeeeeeeeeee is not in this clone');
  });

  test('that is a file, or no hash, is no commit', async () => {
    const blob = web.box.git('upstream', 'rev-parse', 'HEAD:web_timeline/__manifest__.py');
    expect(said((await commit(blob)).present)).toBe(false);
    expect(
      (
        await checkout('addons/web', ['HEAD', 'main; rm', '--all', web.first.slice(0, 12)])
      ).commits.map((one) => one.commit),
    ).toEqual([web.second]);
  });

  test('with its addons as they were, whatever is checked out', async () => {
    const names = async (hash: string) => {
      const { modules } = await commit(hash);
      return modules.known && modules.value.map(({ name, manifest }) => [name, said(manifest)]);
    };
    const text = (name: string) => `{'name': 'Überblick ${name}', 'version': '18.0.1.0.0'}\n`;
    expect(await names(web.first)).toEqual([['web_timeline', text('web_timeline')]]);
    expect(await names(web.second)).toEqual([
      ['web_responsive', text('web_responsive')],
      ['web_timeline', text('web_timeline')],
    ]);
  });

  test('a manifest that would pass for another, and one that is not UTF-8', async () => {
    const inner = web.box.git('upstream', 'rev-parse', 'HEAD:web_timeline/__manifest__.py');
    web.box.write('upstream/a_fake/__manifest__.py', `{}\n${inner} blob 3\n{1}\n`);
    web.box.git('upstream', 'config', 'core.autocrlf', 'false');
    const bytes = Buffer.from(`{'name': 'caf\u00e9'}\n`, 'latin1');
    mkdirSync(join(web.box.folder, 'upstream/b_latin'));
    appendFileSync(join(web.box.folder, 'upstream/b_latin/__manifest__.py'), bytes);
    const third = web.box.commit('upstream', 'three');
    web.box.git('stack/addons/web', 'fetch', '--quiet');
    const { modules } = await commit(third);
    expect(
      modules.known && modules.value.map(({ name, manifest }) => [name, said(manifest)]),
    ).toEqual([
      ['a_fake', `{}\n${inner} blob 3\n{1}\n`],
      ['b_latin', "{'name': 'caf\uFFFD'}\n"],
      ['web_responsive', expect.stringContaining('web_responsive')],
      ['web_timeline', expect.stringContaining('web_timeline')],
    ]);
  });

  test('in a shallow clone: what is cut off is unknown, not absent from the branch', async () => {
    rmSync(join(web.box.folder, 'stack/addons/web'), { recursive: true });
    web.box.git(
      '.',
      'clone',
      '--quiet',
      '--depth',
      '1',
      `file://${join(web.box.folder, 'upstream')}`,
      'stack/addons/web',
    );
    expect(said((await checkout()).shallow)).toBe(true);
    expect(said((await commit(web.first)).present)).toBe(false);
    web.box.git('stack/addons/web', 'fetch', '--quiet', '--depth', '1', 'origin', web.first);
    const { present, branches } = await commit(web.first);
    expect(said(present)).toBe(true);
    expect(
      branches.known && branches.value.map((one) => [said(one.contains), said(one.behind)]),
    ).toEqual([[SHALLOW, SHALLOW]]);
    expect((await commit(web.second)).branches).toMatchObject({
      value: [{ contains: { value: true }, behind: { value: 0 } }],
    });
  });

  test('in a clone without blobs: names are known, texts are not, and nothing is fetched', async () => {
    web.box.git('upstream', 'config', 'uploadpack.allowFilter', 'true');
    rmSync(join(web.box.folder, 'stack/addons/web'), { recursive: true });
    web.box.git(
      '.',
      'clone',
      '--quiet',
      '--no-checkout',
      '--filter=blob:none',
      `file://${join(web.box.folder, 'upstream')}`,
      'stack/addons/web',
    );
    const { modules } = await commit(web.second);
    expect(
      modules.known && modules.value.map(({ name, manifest }) => [name, manifest.known]),
    ).toEqual([
      ['web_responsive', false],
      ['web_timeline', false],
    ]);
    renameSync(join(web.box.folder, 'upstream'), join(web.box.folder, 'gone'));
    expect((await commit(web.second)).modules).toEqual(modules);
  });
});
