import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { bareMachine, temporaryFolder } from '../test/support.ts';
import { findProgram, findPrograms, formatProgram } from './programs.ts';

function place(file: string, script: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return dirname(file);
}

const nginx = (version: string): string => `echo "nginx version: nginx/${version}" >&2`;

it('finds every version: unpacked ones first, each once', async () => {
  const root = temporaryFolder();
  place(join(root, 'tools/nginx-1.26.3/usr/sbin/nginx'), nginx('1.26.3'));
  const path = place(join(root, 'sbin/nginx'), nginx('1.22.1'));
  const copy = place(join(root, 'copy/nginx'), nginx('1.22.1'));
  mkdirSync(join(root, 'link'));
  symlinkSync(join(path, 'nginx'), join(root, 'link/nginx'));
  const env = { PATH: `${path}:${copy}:${root}/link`, STACKWRIGHT_TOOLS: join(root, 'tools') };

  const found = await findPrograms('nginx', { env, folders: [] });

  expect(found.map(formatProgram)).toEqual(['nginx 1.26.3', 'nginx 1.22.1']);
});

it('looks into the cache folder, as XDG has it or in the home', async () => {
  const root = temporaryFolder();
  place(join(root, '.cache/stackwright/tools/nginx-1.26.3/usr/sbin/nginx'), nginx('1.26.3'));
  const byHome = { env: { HOME: root }, folders: [] };
  const byXdg = {
    env: { HOME: '/nonexistent', XDG_CACHE_HOME: join(root, '.cache') },
    folders: [],
  };

  expect((await findProgram('nginx', byHome))?.version).toBe('1.26.3');
  expect((await findProgram('nginx', byXdg))?.version).toBe('1.26.3');
});

it('gives an unpacked program the libraries that came with it', async () => {
  const root = temporaryFolder();
  place(join(root, 'nginx-1.26.3/usr/sbin/nginx'), nginx('1.26.3$LD_LIBRARY_PATH'));
  const libraries = join(root, 'nginx-1.26.3/usr/lib/x86_64-linux-gnu');
  mkdirSync(libraries, { recursive: true });

  const found = await findProgram('nginx', { env: { STACKWRIGHT_TOOLS: root }, folders: [] });

  expect(found).toMatchObject({
    version: `1.26.3${libraries}`,
    env: { LD_LIBRARY_PATH: libraries },
  });
});

it.each([
  ['of another kind', 'docker-compose', 'echo 1.29.2'],
  ['that do not run', 'nginx', 'exit 127'],
] as const)('passes over programs %s', async (_, id, script) => {
  const PATH = place(join(temporaryFolder(), id), script);

  expect(await findPrograms(id, { env: { PATH, HOME: '/nonexistent' }, folders: [] })).toEqual([]);
});

it('takes nothing from the working directory', async () => {
  const here = relative(process.cwd(), place(join(temporaryFolder(), 'nginx'), nginx('6.6.6')));
  const env = { PATH: `${here}::.`, HOME: '/nonexistent' };

  expect(await findPrograms('nginx', { env, folders: [] })).toEqual([]);
});

it('finds nothing on a bare machine', async () => {
  expect(await findPrograms('crontab', bareMachine)).toEqual([]);
});
