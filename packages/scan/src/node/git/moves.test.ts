import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox } from '../testing/sandbox.ts';
import type { Sandbox } from '../testing/sandbox.ts';
import { finalPaths } from './move-log.ts';
import { readMoves } from './moves.ts';
import { createGit } from './run.ts';

/** Text long enough that git sees a renamed file in it, and no other. */
function pot(name: string): string {
  return Array.from({ length: 12 }, (_, line) => `${name} fires at cone ${line}\n`).join('');
}

describe('a history', () => {
  let box: Sandbox;
  beforeEach(() => {
    box = createSandbox();
    box.write('shop/README.md', pot('shop'));
    box.git('shop', 'init', '--quiet');
    for (const name of [
      'scripts/heat.sh',
      'scripts/cool.sh',
      'docs/kiln/fire.md',
      'docs/kiln/deep/ash.md',
      'docs/glaze.md',
    ])
      box.write(`shop/${name}`, pot(name));
    box.commit('shop', 'a shop');
  });
  afterEach(() => box.remove());

  function move(from: string, to: string): void {
    box.write(`shop/${to}`, '');
    box.git('shop', 'mv', '-f', from, to);
    box.commit('shop', `${from} to ${to}`);
  }
  const moves = async (...paths: readonly string[]) =>
    Object.fromEntries(await readMoves(`${box.folder}/shop`, paths));

  test('a file that moved', async () => {
    move('scripts/heat.sh', 'ops/heat.sh');
    expect(await moves('scripts/heat.sh')).toEqual({ 'scripts/heat.sh': 'ops/heat.sh' });
  });

  test('only what is asked for', async () => {
    move('scripts/heat.sh', 'ops/heat.sh');
    expect(await moves('scripts/cool.sh', 'never/was.sh')).toEqual({});
    expect(await moves()).toEqual({});
  });

  test('over several moves, one of them with other words in it', async () => {
    move('scripts/heat.sh', 'ops/heat.sh');
    box.write('shop/ops/heat.sh', `${pot('scripts/heat.sh')}and cools\n`);
    move('ops/heat.sh', 'ops/kiln/warm.sh');
    move('ops/kiln/warm.sh', 'tools/warm.sh');
    expect(await moves('scripts/heat.sh', 'ops/heat.sh')).toEqual({
      'scripts/heat.sh': 'tools/warm.sh',
      'ops/heat.sh': 'tools/warm.sh',
    });
  });

  test('a folder that moved whole, and what lay in it', async () => {
    box.write('shop/handbook/keep', '');
    box.git('shop', 'mv', 'docs/kiln', 'handbook/kiln');
    box.commit('shop', 'handbook');
    // `docs` is still there.
    expect(await moves('docs/kiln', 'docs/kiln/deep/ash.md', 'docs')).toEqual({
      'docs/kiln': 'handbook/kiln',
      'docs/kiln/deep/ash.md': 'handbook/kiln/deep/ash.md',
    });
  });

  test('a folder over two moves', async () => {
    box.git('shop', 'mv', 'docs/kiln', 'oven');
    box.commit('shop', 'oven');
    box.git('shop', 'mv', 'oven', 'stove');
    box.commit('shop', 'stove');
    expect(await moves('docs/kiln', 'oven')).toEqual({ 'docs/kiln': 'stove', oven: 'stove' });
  });

  test('a folder that was divided did not move', async () => {
    box.write('shop/a/keep', '');
    box.write('shop/b/keep', '');
    box.git('shop', 'mv', 'scripts/heat.sh', 'a/heat.sh');
    box.git('shop', 'mv', 'scripts/cool.sh', 'b/cool.sh');
    box.commit('shop', 'divided');
    expect(await moves('scripts', 'scripts/cool.sh')).toEqual({ 'scripts/cool.sh': 'b/cool.sh' });
  });

  test('what was deleted went nowhere, also after a move', async () => {
    box.git('shop', 'rm', '--quiet', 'scripts/cool.sh');
    box.commit('shop', 'gone');
    move('scripts/heat.sh', 'ops/heat.sh');
    box.git('shop', 'rm', '--quiet', 'ops/heat.sh');
    box.commit('shop', 'gone too');
    expect(await moves('scripts/cool.sh', 'scripts/heat.sh')).toEqual({});
  });

  test('of two that had a name, the last one counts', async () => {
    move('scripts/heat.sh', 'ops/heat.sh');
    box.write('shop/scripts/heat.sh', pot('another'));
    box.commit('shop', 'another');
    move('scripts/heat.sh', 'tools/heat.sh');
    expect(await moves('scripts/heat.sh')).toEqual({ 'scripts/heat.sh': 'tools/heat.sh' });
  });

  test('what a side branch moved, by its merge', async () => {
    box.git('shop', 'checkout', '--quiet', '-b', 'side');
    move('scripts/heat.sh', 'ops/heat.sh');
    box.git('shop', 'checkout', '--quiet', 'main');
    box.commit('shop', 'meanwhile');
    box.git('shop', 'merge', '--quiet', '--no-ff', '-m', 'merge', 'side');
    expect(await moves('scripts/heat.sh')).toEqual({ 'scripts/heat.sh': 'ops/heat.sh' });
  });

  test('where contents are missing, what moved unchanged', async () => {
    move('scripts/heat.sh', 'ops/heat.sh');
    box.write('shop/scripts/cool.sh', `${pot('scripts/cool.sh')}and rests\n`);
    const lost = box.git('shop', 'hash-object', '-w', 'scripts/cool.sh').trim();
    move('scripts/cool.sh', 'ops/cool.sh');
    rmSync(`${box.folder}/shop/.git/objects/${lost.slice(0, 2)}/${lost.slice(2)}`, { force: true });
    expect(await moves('scripts/heat.sh', 'scripts/cool.sh')).toEqual({
      'scripts/heat.sh': 'ops/heat.sh',
    });
  });

  test('names with spaces, quotes and other letters', async () => {
    box.write('shop/docs/Über "Ton" 1.md', pot('clay'));
    box.commit('shop', 'clay');
    move('docs/Über "Ton" 1.md', 'docs/R080 é.md');
    expect(await moves('docs/Über "Ton" 1.md')).toEqual({
      'docs/Über "Ton" 1.md': 'docs/R080 é.md',
    });
  });

  test('a shallow clone claims nothing', async () => {
    move('scripts/heat.sh', 'ops/heat.sh');
    box.git('.', 'clone', '--quiet', '--depth', '2', `file://${box.folder}/shop`, 'clone');
    expect(await readMoves(`${box.folder}/clone`, ['scripts/heat.sh'])).toEqual(new Map());
  });

  test('neither does a folder without a repository, or one that is inside of one', async () => {
    move('scripts/heat.sh', 'ops/heat.sh');
    expect(await readMoves(`${box.folder}/none`, ['scripts/heat.sh'])).toEqual(new Map());
    expect(await readMoves(`${box.folder}/shop/docs`, ['scripts/heat.sh'])).toEqual(new Map());
    box.write('empty/x', '');
    box.git('empty', 'init', '--quiet');
    expect(await readMoves(`${box.folder}/empty`, ['x'])).toEqual(new Map());
  });

  test('a run that prints more than its limit fails, and leaves the next one alone', async () => {
    const git = createGit({
      folder: `${box.folder}/shop`,
      limit: { milliseconds: 60_000, bytes: 10 },
    });
    expect(await git(['log'])).toEqual({ ok: false, why: 'git took too long, or said too much' });
    expect(await git(['rev-list', '--count', 'HEAD'])).toEqual({ ok: true, out: '1\n' });
  });

  test('settings of the repository start no program', async () => {
    move('scripts/heat.sh', 'ops/heat.sh');
    box.write('shop/.gitattributes', '*.sh diff=spy\n');
    box.git('shop', 'config', 'diff.spy.textconv', `touch ${box.folder}/spied; cat`);
    box.git('shop', 'config', 'diff.external', `touch ${box.folder}/spied`);
    box.git('shop', 'config', 'log.showSignature', 'true');
    expect(await moves('scripts/heat.sh')).toEqual({ 'scripts/heat.sh': 'ops/heat.sh' });
    expect(() => box.git('.', 'hash-object', 'spied')).toThrow();
  });
});

test.each([
  ['two that changed places', '\u0001R100\0a\0b\0R100\0b\0a\0', ['a', 'b'], { a: 'b', b: 'a' }],
  ['there and back', '\u0001R100\0b\0a\0\u0001R100\0a\0b\0', ['a'], {}],
  ['nothing', '', ['a'], {}],
  ['half an entry', '\u0001R100\0a', ['a'], {}],
  ['a file called like a status', '\u0001R100\0D\0R100\0', ['D'], { D: 'R100' }],
])('a log of %s', (_, log, asked, expected) => {
  expect(Object.fromEntries(finalPaths(log, asked))).toEqual(expected);
});
