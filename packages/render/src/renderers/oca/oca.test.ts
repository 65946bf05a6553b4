import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artefact } from '@stackwright/core';
import { loadStack } from '@stackwright/schema';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { placedPins, readPins } from '../../../../scan/src/index.ts';
import { modulesFile } from './modules-file.ts';
import { renderer } from './renderer.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);

function stackOf(repositories: string, path = 'addons/oca') {
  const result = loadStack(
    `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 8g, vcpus: 4 } }
edges: { oven: {} }
environments:
  production: { host: oven, odoo: { domain: shop.example.com, database: odoo, users: 10 } }
odoo: { series: "18.0", addons: { oca: { path: ${path}, repositories: ${repositories} } } }
databases: { flour: { version: 16, databases: { odoo: {} } } }
`,
    'stack.yaml',
  );
  if (!result.ok) throw new Error(JSON.stringify(result.findings, undefined, 2));
  return result.value;
}

function render(repositories: string, path?: string): readonly Artefact[] {
  const templates = { render: () => '' };
  return renderer.render({ stack: stackOf(repositories, path), templates, serials: new Map() });
}

function textOf(artefacts: readonly Artefact[], path: string): string {
  const found = artefacts.find((one) => one.path === path);
  if (found === undefined) throw new Error(`no ${path}`);
  return found.text;
}

const TWO = `{ web: { commit: ${B} }, project: { commit: ${A}, url: "https://git.example.com/project.git" } }`;

/** What git itself makes of a file of submodules: `key=value`, in its order. */
function git(text: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'stackwright-oca-'));
  try {
    const file = join(folder, 'gitmodules');
    writeFileSync(file, text);
    const words = ['config', '-f', file, '-z', '--list'];
    const out = execFileSync('git', words, { encoding: 'utf8' });
    return out.split('\0').flatMap((entry) => (entry === '' ? [] : [entry.replace('\n', '=')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('git reads the submodules', () => {
  expect(git(textOf(render(TWO), 'oca/gitmodules'))).toEqual([
    'submodule.addons/oca/project.path=addons/oca/project',
    'submodule.addons/oca/project.url=https://git.example.com/project.git',
    'submodule.addons/oca/project.branch=18.0',
    'submodule.addons/oca/web.path=addons/oca/web',
    'submodule.addons/oca/web.url=https://github.com/OCA/web',
    'submodule.addons/oca/web.branch=18.0',
  ]);
});

test.each(['a"b', 'a\\b', 'a#b ;c', ' a ', 'a]b', '[x]'])('git reads back %j', (odd) => {
  const text = modulesFile([{ folder: odd, url: odd, commit: A, branch: odd }], ['of a test']);
  const name = `submodule.${odd}`;
  expect(git(text)).toEqual([`${name}.path=${odd}`, `${name}.url=${odd}`, `${name}.branch=${odd}`]);
});

test('no line gets out of its place', () => {
  const hostile = { folder: 'a', url: 'b\n[core]', commit: A, branch: 'c' };
  expect(() => modulesFile([hostile], [])).toThrow('a control character');
});

test('git-aggregator is given one exact commit a directory', () => {
  const text = textOf(render(TWO), 'oca/repos.yaml');
  expect(parse(text)).toEqual({
    '../../addons/oca/project': {
      remotes: { oca: 'https://git.example.com/project.git' },
      merges: [`oca ${A}`],
      target: 'oca 18.0',
    },
    '../../addons/oca/web': {
      remotes: { oca: 'https://github.com/OCA/web' },
      merges: [`oca ${B}`],
      target: 'oca 18.0',
    },
  });
  const read = readPins(text, 'generated/oca/repos.yaml');
  expect(read?.mistakes).toEqual([]);
  expect(
    (read === undefined ? [] : placedPins(read)).map(({ path, commit }) => [
      path?.value,
      commit?.value,
    ]),
  ).toEqual([
    ['addons/oca/project', A],
    ['addons/oca/web', B],
  ]);
});

test('the folders are those of addons_path', () => {
  const stack = stackOf(TWO, 'vendor/oca');
  const mounts = stack.deployments
    .flatMap(({ workloads }) => workloads)
    .flatMap((one) => one.mounts)
    .flatMap((mount) => (mount.kind === 'bind' ? [mount.source.replace(/^(?:\.\.\/)+/, '')] : []));
  const rendered = git(textOf(render(TWO, 'vendor/oca'), 'oca/gitmodules'));
  const folders = rendered.flatMap((line) => /\.path=(.*)$/.exec(line)?.[1] ?? []);
  expect(folders).toEqual(['vendor/oca/project', 'vendor/oca/web']);
  expect(mounts).toEqual(expect.arrayContaining(folders));
});

test.each(['{}', '{ web: {} }', `{ web: { commit: ${A} }, project: {} }`])(
  'nothing is written for %s',
  (repositories) => {
    expect(render(repositories)).toEqual([]);
  },
);
