import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchors, relativeLinks, repositoryPaths, scriptCalls } from './markdown.ts';
import type { Reference } from './markdown.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].toSorted();

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
  {
    cwd: ROOT,
    encoding: 'utf8',
  },
)
  .split('\0')
  .filter((file) => existsSync(path.join(ROOT, file)));

const scripts = Object.keys(
  JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts,
);

test('the documents are there', () => {
  expect(documents).toEqual(
    expect.arrayContaining([
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'README.md',
      'docs/inventory.md',
    ]),
  );
});

describe.each(documents)('%s', (document) => {
  const text = readFileSync(path.join(ROOT, document), 'utf8');

  test('its links lead somewhere', () => {
    expect(relativeLinks(text).filter((link) => !leads(document, link))).toEqual([]);
  });

  test('the paths it names exist', () => {
    expect(repositoryPaths(text).filter(({ target }) => !exists(target))).toEqual([]);
  });

  test('the scripts it calls exist', () => {
    expect(scriptCalls(text).filter(({ target }) => !scripts.includes(target))).toEqual([]);
  });
});

test('what counts as a link, a path and a script', () => {
  const text = [
    '[a](b.md#c) [d](https://example.com) [e](#f)',
    '```sh',
    'npm run build # [g](h.md) `docs/i.md`',
    '```',
    '`packages/core`, `docs/*.md`, `CHANGELOG.md`, `README.md` and `hosts.*.address`',
  ].join('\n');
  expect(relativeLinks(text)).toEqual([{ line: 1, target: 'b.md#c' }]);
  expect(repositoryPaths(text)).toEqual([
    { line: 5, target: 'packages/core' },
    { line: 5, target: 'docs/*.md' },
    { line: 5, target: 'CHANGELOG.md' },
  ]);
  expect(scriptCalls(text)).toEqual([{ line: 3, target: 'build' }]);
  expect(anchors('# One two\n\n## `a`: b, c …\n')).toEqual(['one-two', 'a-b-c-']);
});

test.each([
  ['packages/core', true],
  ['packages/*/src/index.ts', true],
  ['docs/reference/*.gen.md', true],
  ['packages/cli/src/commands/<id>/meta.ts', true],
  ['packages/nowhere', false],
  ['docs/*.txt', false],
])('%s exists: %j', (target, expected) => {
  expect(exists(target)).toBe(expected);
});

function leads(document: string, { target }: Reference): boolean {
  const [file = '', anchor] = target.split('#');
  const found = path.join(ROOT, path.dirname(document), file);
  if (!existsSync(found)) return false;
  return anchor === undefined || anchors(readFileSync(found, 'utf8')).includes(anchor);
}

/** Whether the repository has such a file or folder. */
function exists(target: string): boolean {
  const plain = target.replace(/^\.?\//, '').replace(/\/$/, '');
  const expression = plain
    .replaceAll(/<[^>]+>/g, '*')
    .replaceAll(/[^\w*/]/g, String.raw`\$&`)
    .replaceAll('*', '[^/]*');
  const pattern = new RegExp(`^${expression}(?:/|$)`);
  return files.some((file) => pattern.test(file));
}
