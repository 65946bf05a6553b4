import { execSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tree } from '../ci/steps.ts';
import { generators } from '../codegen/generators.ts';
import { copyOfRepository } from '../testing/copy-of-repository.ts';
import { runNx, type NxRun } from './run-nx.ts';

const TEMPLATE = 'packages/render/src/renderers/nginx/templates/tls.conf.hbs';
const MINUTES = 60_000;

interface Project {
  readonly targets: Readonly<
    Record<
      string,
      {
        readonly command: string;
        readonly cache?: boolean;
        readonly inputs: readonly (string | { readonly runtime?: string })[];
      }
    >
  >;
}

let copy: string;

beforeAll(() => {
  copy = copyOfRepository();
  // As in a clone of somebody who has never rendered.
  rmSync(at('generated'), { recursive: true, force: true });
}, 2 * MINUTES);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function at(file: string): string {
  return path.join(copy, file);
}

function read(file: string): string {
  return readFileSync(at(file), 'utf8');
}

function edit(file: string, change: (text: string) => string): void {
  const before = read(file);
  const after = change(before);
  expect(after, `the edit of ${file} changes something`).not.toBe(before);
  writeFileSync(at(file), after);
}

/** `nx run <target>`; the second element says whether the target itself came from the cache. */
function nx(
  target: string,
  outcome: 'passes' | 'fails' = 'passes',
): NxRun & { readonly from: 'hit' | 'miss' | undefined } {
  const run = runNx(copy, ['run', target]);
  expect(run.status === 0 ? 'passes' : 'fails', run.output).toBe(outcome);
  return { ...run, from: run.tasks[target] };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** The one entry of the cache that holds this folder. */
function cached(folder: string): string {
  const entries = readdirSync(at('.nx/cache')).map((name) => at(`.nx/cache/${name}`));
  return entries.find((entry) => existsSync(path.join(entry, folder))) ?? '';
}

function listed(): readonly string[] {
  const { artefacts } = JSON.parse(read('generated/manifest.json')) as {
    artefacts: { path: string }[];
  };
  return artefacts.map((artefact) => artefact.path);
}

function serials(): readonly number[] {
  const { zones } = JSON.parse(read('generated/manifest.json')) as {
    zones: Record<string, { serial: number }>;
  };
  return Object.values(zones).map(({ serial }) => serial);
}

// One story: each test goes on from the tree and the cache of the one before.
describe('nx run render', { timeout: 5 * MINUTES }, () => {
  test('works from the root in a clone, and the second run is a cache hit', () => {
    const first = nx('render');
    const tree = filesBelow(at('generated'));
    expect(first.tasks).toEqual({ codegen: 'miss', build: 'miss', render: 'miss' });
    expect(tree).toContain('manifest.json');

    expect(nx('render').tasks).toEqual({ codegen: 'hit', build: 'hit', render: 'hit' });
    expect(filesBelow(at('generated'))).toEqual(tree);
  });

  test('the cache holds everything that the generators write', async () => {
    const generated = await Promise.all(
      Object.values(generators).map((generate) => generate(copy)),
    );
    const paths = generated.flat().map((file) => file.path);

    expect(filesBelow(cached('docs')).toSorted()).toEqual(paths.toSorted());
  });

  test('the cache holds every rendered file and never a secret', () => {
    rmSync(at('.nx'), { recursive: true });
    const host = path.dirname(listed().find((file) => file.endsWith('.env.example')) ?? '');
    writeFileSync(at(`generated/${host}/.env`), 'BEFORE=1\n');
    expect(nx('render').from).toBe('miss');
    const kept = filesBelow(path.join(cached('generated'), 'generated'));

    expect(kept.toSorted()).toEqual([...listed(), 'manifest.json'].toSorted());
    writeFileSync(at(`generated/${host}/.env`), 'AFTER=1\n');
    expect(nx('render').from).toBe('hit');
    expect(read(`generated/${host}/.env`)).toBe('AFTER=1\n');
  });

  test.each(['ssh_config', 'manifest.json'])(
    'deleting %s is a miss that writes it again',
    (name) => {
      const before = read(`generated/${name}`);
      rmSync(at(`generated/${name}`));

      expect(nx('render').from).toBe('miss');
      expect(read(`generated/${name}`)).toBe(before);
      expect(nx('render').from).toBe('hit');
    },
  );

  test('an edit is reported by the command, not undone by the cache', () => {
    const before = read('generated/ssh_config');
    edit('generated/ssh_config', (text) => `${text}# by hand\n`);

    const { from, output } = nx('render', 'fails');

    expect(from).toBe('miss');
    expect(output).toContain('generated/ssh_config');
    expect(read('generated/ssh_config')).toBe(`${before}# by hand\n`);
    writeFileSync(at('generated/ssh_config'), before);
    expect(nx('render').from).toBe('hit');
  });

  test('a file of somebody else among the rendered ones stays as it is', () => {
    const file = at(path.join('generated', path.dirname(listed()[0] ?? ''), 'override.yaml'));
    writeFileSync(file, 'services: {}\n');
    expect(nx('render').from).toBe('miss');
    writeFileSync(file, 'services: { shop: {} }\n');
    expect(nx('render').from).toBe('miss');
    expect(readFileSync(file, 'utf8')).toBe('services: { shop: {} }\n');
    rmSync(file);
    expect(nx('render').from).toBe('hit');
  });

  test('a change of stack.yaml is a miss', () => {
    edit('stack.yaml', (text) => `${text}# a remark\n`);

    expect(nx('render').tasks).toEqual({ codegen: 'hit', build: 'hit', render: 'miss' });
    expect(nx('render').from).toBe('hit');
  });

  test('a serial never goes back to what a cached render had', () => {
    const [first = 0] = serials();
    const before = read('stack.yaml');
    edit('stack.yaml', (text) =>
      text.replace('\n    records:\n', '\n    records:\n      - { name: shop, cname: "@" }\n'),
    );
    expect(nx('render').from).toBe('miss');
    expect(serials()[0]).toBe(first + 1);

    writeFileSync(at('stack.yaml'), before);

    expect(nx('render').from).toBe('miss');
    expect(serials()[0]).toBe(first + 2);
    expect(nx('render').from).toBe('hit');
  });

  test('a change of a template is a miss and reaches the files', () => {
    edit(TEMPLATE, (text) => `${text}# from the changed template\n`);

    expect(nx('render').tasks).toEqual({ codegen: 'miss', build: 'miss', render: 'miss' });
    const changed = listed().filter((file) => file.endsWith('/snippets/tls.conf'));
    expect(changed.map((file) => read(`generated/${file}`)).join('')).toContain(
      'the changed templ',
    );
    expect(nx('render').tasks).toEqual({ codegen: 'hit', build: 'hit', render: 'hit' });
  });
});

test('nothing of a run leaves the clone or outlives it', () => {
  expect(JSON.parse(read('nx.json'))).toMatchObject({
    neverConnectToCloud: true,
    analytics: false,
    useDaemonProcess: false,
    // Nx would else keep one cache for all clones of a user.
    cacheDirectory: '.nx/cache',
  });
});

describe('the other targets', { timeout: 5 * MINUTES }, () => {
  // What git ignores, Nx's cache for one, is nothing to check.
  beforeAll(() => void execSync('git init --quiet', { cwd: copy }));

  test.each(['validate', 'render-check', 'check'])('%s is a hit the second time', (target) => {
    expect(nx(target).from).toBe('miss');
    expect(nx(target).from).toBe('hit');
  });

  test('check misses on a file that nobody renders, and on another day', () => {
    writeFileSync(at('backup.sh'), '#!/bin/sh\npg_dump shop | gzip >shop.sql.gz\n');
    expect(nx('check', 'fails').output).toContain('backup.sh:2:');
    rmSync(at('backup.sh'));
    expect(nx('check').from).toBe('hit');

    const today = new Date().toISOString().slice(0, 10);
    const { targets } = JSON.parse(read('project.json')) as Project;
    const commands = targets['check']?.inputs.flatMap((input) =>
      typeof input === 'object' && input.runtime !== undefined ? [input.runtime] : [],
    );
    expect(commands?.map((command) => execSync(command, { encoding: 'utf8' }).trim())).toEqual([
      today,
    ]);
  });

  test('each of them is cached, and knows what it follows from', () => {
    const { targets } = JSON.parse(read('project.json')) as Project;

    expect(Object.keys(targets)).toContain('check');
    for (const [id, { cache, inputs }] of Object.entries(targets)) {
      expect(cache, id).toBe(true);
      expect(inputs.length, id).toBeGreaterThan(0);
    }
  });

  test('what CI says of the committed tree is one of them', () => {
    const { targets } = JSON.parse(read('project.json')) as Project;
    const commands = Object.values(targets).map(({ command }) => command);

    for (const { command, words } of tree) {
      expect(commands).toContain([command, ...words].join(' '));
    }
  });

  test('render-check misses on a deleted and on an edited file, and says so', () => {
    const before = read('generated/ssh_config');
    edit('generated/ssh_config', (text) => `${text}# by hand\n`);
    expect(nx('render-check', 'fails').output).toContain('-# by hand');
    rmSync(at('generated/ssh_config'));
    expect(nx('render-check', 'fails').output).toContain('generated/ssh_config');
    writeFileSync(at('generated/ssh_config'), before);
    expect(nx('render-check').from).toBe('hit');
  });

  test('an invalid stack.yaml fails each of them with its place', () => {
    const before = read('stack.yaml');
    edit('stack.yaml', (text) => `${text}nonsense: 1\n`);
    const line = before.split('\n').length;
    for (const target of ['validate', 'render', 'render-check', 'check', 'verify']) {
      expect(nx(target, 'fails').output).toContain(`stack.yaml:${line}:1`);
    }
    writeFileSync(at('stack.yaml'), before);
  });
});
