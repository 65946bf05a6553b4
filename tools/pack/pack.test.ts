import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyOfRepository, root } from '../testing/copy-of-repository.ts';

/** What an operator waits for on a slow line. Bytes. */
const LARGEST = 2_000_000;

let copy: string;
let packed: string;
let project: string;
let files: readonly string[];

/** Runs a program as in a shell of its own: not as a script of the npm that runs these tests. */
function run(cwd: string, command: string, ...words: readonly string[]) {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS)/i.test(name));
  const env = { ...Object.fromEntries(own), NO_COLOR: '1' };
  return spawnSync(command, words, { cwd, env, encoding: 'utf8' });
}

function stackwright(...words: readonly string[]) {
  return run(project, 'node_modules/.bin/stackwright', ...words);
}

beforeAll(() => {
  copy = copyOfRepository();
  packed = mkdtempSync(path.join(tmpdir(), 'stackwright-packed-'));
  const pack = run(
    copy,
    'npm',
    'pack',
    '-w',
    'packages/cli',
    '--json',
    '--pack-destination',
    packed,
  );
  expect(pack.status, pack.stderr).toBe(0);
  files = run(packed, 'tar', '-tzf', tarball()).stdout.trim().split('\n');

  project = mkdtempSync(path.join(tmpdir(), 'stackwright-project-'));
  // Here, also when a folder above happens to be a package.
  const words = ['install', '--prefix', project, '--offline', '--no-audit', '--no-fund', tarball()];
  const install = run(project, 'npm', ...words);
  expect(install.status, install.stderr).toBe(0);
}, 120_000);

afterAll(() => {
  for (const folder of [copy, packed, project]) rmSync(folder, { recursive: true, force: true });
});

function tarball(): string {
  return path.join(packed, readdirSync(packed).find((name) => name.endsWith('.tgz')) ?? 'none.tgz');
}

describe('the npm package', () => {
  test('holds the command, its schema and its licences, and nothing else', () => {
    const programs = files.filter((file) =>
      /^package\/dist\/(?:program\/)?[\w.-]+\.cjs$/.test(file),
    );

    expect(programs).toContain('package/dist/stackwright.cjs');
    expect(files.filter((file) => !programs.includes(file)).toSorted()).toEqual([
      'package/LICENSE',
      'package/README.md',
      'package/dist/THIRD-PARTY.txt',
      'package/package.json',
      'package/stack.schema.json',
    ]);
  });

  test('is small and brings nothing with it', () => {
    const installed = readdirSync(path.join(project, 'node_modules'));

    expect(statSync(tarball()).size).toBeLessThan(LARGEST);
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['stackwright']);
  });

  test('says whose code is in it, and shares this repository’s licence', () => {
    const inside = path.join(project, 'node_modules/stackwright');
    const notices = readFileSync(path.join(inside, 'dist/THIRD-PARTY.txt'), 'utf8');
    const titles = notices
      .split('\n')
      .filter((_, line, all) => /^-{4,}$/.test(all[line + 1] ?? ''));

    expect(titles.map((title) => title.split(' ')[0])).toEqual(
      expect.arrayContaining(['ajv', 'compose-spec', 'diff', 'handlebars', 'ssh-config', 'yaml']),
    );
    expect(notices).toContain('Apache License');
    expect(readFileSync(path.join(inside, 'LICENSE'), 'utf8')).toBe(
      readFileSync(path.join(root, 'LICENSE'), 'utf8'),
    );
  });
});

// One story, in the order that a new user goes.
describe('in an empty folder, without Nx and without this repository', () => {
  test('init writes a stack.yaml', () => {
    const { status, stderr } = stackwright('init', '--domain', 'shop.example.com');

    expect(status, stderr).toBe(0);
    expect(readFileSync(path.join(project, 'stack.yaml'), 'utf8')).toContain('shop.example.com');
  });

  test('the editor finds the schema that its first line names', () => {
    const [line = ''] = readFileSync(path.join(project, 'stack.yaml'), 'utf8').split('\n');
    const named = /\$schema=(\S+)/.exec(line)?.[1] ?? '';

    const schema: unknown = JSON.parse(readFileSync(path.join(project, named), 'utf8'));
    expect(JSON.parse(stackwright('schema').stdout)).toEqual(schema);
  });

  test('render writes the tree, and the second time nothing', () => {
    const first = stackwright('render');
    expect(first.status, first.stderr).toBe(0);
    for (const file of [
      'manifest.json',
      'main/production/compose.yaml',
      'main/production/.env.example',
      'main/production/backup/backup.sh',
      'main/edge/compose.yaml',
      'main/edge/nginx/nginx.conf',
      'ssh_config',
    ]) {
      expect(existsSync(path.join(project, 'generated', file)), file).toBe(true);
    }

    expect(stackwright('render').stderr).toMatch(/: 0 written, 0 removed, \d+ unchanged\n$/);
    expect(stackwright('render', '--check').status).toBe(0);
  });

  test('verify has the tree read by the programs of this machine', () => {
    const { status, stdout, stderr } = stackwright('verify', '--json', '--allow-missing');
    const { readings } = JSON.parse(stdout) as { readings: { outcome: string }[] };

    expect(stderr).not.toContain('rejected by');
    expect(status, stderr).toBe(0);
    expect(readings.filter(({ outcome }) => outcome === 'accepted').length).toBeGreaterThan(5);
  });

  // The streams of a real shell: what `main` is given in other tests never fails.
  test.each([
    ['a reader that has seen enough', 'stackwright schema | head -c 1 >/dev/null', 0, ''],
    ['findings that nobody reads', 'stackwright lint wet.sh --format json | true', 1, ''],
    ['stderr that nobody reads', '{ stackwright lint wet.sh >/dev/null; } 2> >(true)', 1, ''],
    [
      'a full disk',
      'stackwright schema >/dev/full',
      3,
      'stackwright: the output cannot be written: ENOSPC\n',
    ],
  ])('%s ends as it should', (_, line, code, said) => {
    writeFileSync(path.join(project, 'wet.sh'), '#!/bin/sh\npg_dump shop | gzip >shop.sql.gz\n');
    const script = `PATH=node_modules/.bin:$PATH; ${line}; exit "\${PIPESTATUS[0]}"`;

    const { status, stderr } = run(project, 'bash', '-c', script);

    expect({ status, stderr }).toEqual({ status: code, stderr: said });
  });

  test('a template of one’s own replaces a built-in one', () => {
    const templates = path.join(project, 'templates/dotenv');
    mkdirSync(templates, { recursive: true });
    writeFileSync(path.join(templates, 'env.example.hbs'), '# our own page\n');

    const { status, stderr } = stackwright('render', '--templates', 'templates');

    expect(status, stderr).toBe(0);
    const page = path.join(project, 'generated/main/production/.env.example');
    expect(readFileSync(page, 'utf8')).toBe('# our own page\n');
  });
});
