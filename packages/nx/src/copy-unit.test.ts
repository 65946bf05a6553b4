import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';

type Generator = (tree: MemoryTree, options: { readonly id: string }) => () => void;
const require = createRequire(import.meta.url);

describe.each([
  {
    kind: 'renderer',
    folder: 'packages/render/src/renderers',
    files: ['README.md', 'renderer.test.ts', 'renderer.ts', 'templates/hosts.txt.hbs'],
    headings: ['## What it writes', '## Why', '## Read by'],
  },
  {
    kind: 'reader',
    folder: 'packages/verify/src/readers',
    files: ['README.md', 'reader.test.ts', 'reader.ts'],
    headings: ['## What it reads', '## Program'],
  },
  {
    kind: 'rule',
    folder: 'packages/lint/src/rules',
    files: [
      'README.md',
      'fixtures/bad-no-region.stack.yaml',
      'fixtures/expected.txt',
      'fixtures/ok-region.merge.yaml',
      'rule.test.ts',
      'rule.ts',
    ],
    headings: ['## Why', '## Bad', '## Good', '## How to fix', '## Source'],
  },
])('the generator $kind', ({ kind, folder, files, headings }) => {
  const generate: Generator = require(`./generators/${kind}/generator.cjs`);

  test('makes one folder, with nothing left to fill in, and touches no other file', () => {
    const tree = memoryTree();
    generate(tree, { id: 'dns-zones' });
    expect([...tree.written.keys()]).toEqual(files.map((file) => `${folder}/dns-zones/${file}`));
    for (const text of tree.written.values()) expect(text).not.toMatch(/__\w+__/);
    expect(tree.written.get(`${folder}/dns-zones/${kind}.ts`)).toContain(`id: 'dns-zones'`);
    const readme = tree.written.get(`${folder}/dns-zones/README.md`) ?? '';
    expect(readme).toMatch(/^# Dns zones\n/);
    expect(readme.split('\n').filter((line) => line.startsWith('## '))).toEqual(headings);
  });

  test.each(['', 'DnsZones', 'dns_zones', 'dns--zones', '-dns', '../up', '1dns'])(
    'refuses the id %j',
    (id) => {
      const tree = memoryTree();
      expect(() => generate(tree, { id })).toThrow('is not an id');
      expect(tree.written.size).toBe(0);
    },
  );

  test('refuses an id that is taken', () => {
    const tree = memoryTree([`${folder}/nginx`]);
    expect(() => generate(tree, { id: 'nginx' })).toThrow(`${folder}/nginx exists already`);
  });
});

interface MemoryTree {
  readonly written: Map<string, string>;
  exists(path: string): boolean;
  write(path: string, text: string): void;
}

/** The part of Nx's Tree that generators use, in memory. */
function memoryTree(existing: readonly string[] = []): MemoryTree {
  const written = new Map<string, string>();
  return {
    written,
    exists: (path) => existing.includes(path),
    write: (path, text) => void written.set(path, text),
  };
}
