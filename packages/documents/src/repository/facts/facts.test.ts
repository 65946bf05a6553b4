import { expect, test } from 'vitest';
import { repositoryFactsFrom } from './facts-from.ts';
import { ignoredBy } from './ignored.ts';
import { pagesIn } from './pages.ts';
import { targetsOf } from './targets-of.ts';

test.each([
  ['Makefile', 'fire: clay\n\tkiln\n', 'make', ['fire'], false],
  ['Makefile', 'A := b\nB ?= c\nC = d\nfire cool: a\n', 'make', ['fire', 'cool'], false],
  ['Makefile', '.PHONY: fire \\\n  cool\n', 'make', ['fire', 'cool'], false],
  ['Makefile', '# fire: no\nfire:: a ## heats\n', 'make', ['fire'], false],
  ['Makefile', '%.o: %.c\n\tcc\n', 'make', [], true],
  ['Makefile', 'include other.mk\nfire:\n', 'make', ['fire'], true],
  ['sub/Makefile', '\techo a: b\n', 'make', [], false],
  ['package.json', '{"scripts":{"a":"x","b:c":"y"}}', 'npm run', ['a', 'b:c'], false],
  ['package.json', '{broken', 'npm run', [], false],
  ['package.json', '{}', 'npm run', [], false],
  [
    'justfile',
    'x := "1"\nfire pot="a":\n  kiln\n@cool: fire\nalias f := fire\n',
    'just',
    ['fire', 'cool', 'f'],
    false,
  ],
  ['justfile', 'mod kiln\nfire:\n', 'just', ['fire'], true],
  [
    'Taskfile.yml',
    "version: '3'\ntasks:\n  fire:\n    cmds: [x]\n  cool:down:\n    cmds: [y]\n",
    'task',
    ['fire', 'cool:down'],
    false,
  ],
  ['Taskfile.yml', 'includes:\n  a: b\ntasks:\n  fire:\n    cmds: []\n', 'task', ['fire'], true],
  ['project.json', '{"targets":{"render":{}}}', 'nx', ['render'], false],
  ['nx.json', '{"plugins":["x"]}', 'nx', [], true],
  ['nx.json', '{}', 'nx', [], false],
])('targets of %s %j', (path, text, program, names, isOpen) => {
  expect(targetsOf(path, text)).toEqual({ program, names, isOpen });
});

test('other files define no targets', () => {
  expect(targetsOf('docs/make.md', 'fire: clay')).toBeUndefined();
});

test('a program of which one file leaves open what there is has no known targets', () => {
  const { targets } = repositoryFactsFrom({
    files: [],
    targetsTexts: new Map([
      ['Makefile', 'fire:\n'],
      ['kilns/Makefile', 'include x.mk\n'],
      ['project.json', '{"targets":{"render":{}}}'],
      ['package.json', '{"scripts":{"glaze":"x"}}'],
    ]),
  });
  expect(targets.has('make')).toBe(false);
  expect([...(targets.get('nx') ?? [])]).toEqual(['render', 'glaze']);
});

test.each([
  ['dist\n', 'a/dist/x.js', true],
  ['/dist\n', 'a/dist/x.js', false],
  ['/dist\n', 'dist/x.js', true],
  ['*.log\n!keep.log\n', 'a/keep.log', false],
  ['*.log\n', 'a/b.log', true],
  ['a/**/z\n', 'a/b/c/z', true],
  ['a/*\n', 'a/b/c', true],
  ['# dist\n', 'dist/x', false],
  ['data/\n', 'data', true],
  ['a?c\n', 'abc', true],
  ['a.c\n', 'abc', false],
])('with %j, %s ignored: %s', (text, path, expected) => {
  expect(ignoredBy(new Map([['.gitignore', text]]))(path)).toBe(expected);
});

test('a .gitignore holds below its folder alone', () => {
  const isIgnored = ignoredBy(new Map([['kilns/.gitignore', 'hot\n']]));
  expect([isIgnored('kilns/a/hot'), isIgnored('hot')]).toEqual([true, false]);
});

test.each([
  ['mkdocs.yml', 'docs/a.md', true],
  ['mkdocs.yml', 'README.md', false],
  ['site/mkdocs.yml', 'site/content/a.md', true],
  ['docs/docusaurus.config.ts', 'docs/a.md', true],
  ['docs/.vitepress/config.ts', 'docs/a.md', true],
  ['docs/.eleventy.js', 'docs/a.md', true],
  ['config/_default/config.toml', 'content/a.md', true],
  ['kiln_fire/__manifest__.py', 'kiln_fire/readme/USAGE.md', true],
  ['kiln_fire/__manifest__.py', 'kiln_fire/README.md', false],
  ['README.md', 'docs/a.md', false],
])('with %s, %s is a page: %s', (settings, file, expected) => {
  expect(pagesIn([settings])(file)).toBe(expected);
});

test('what lies below a submodule or a link is unknown', () => {
  const { has } = repositoryFactsFrom({ files: ['addons/oca', 'a/b.md'] });
  expect([has('addons/oca'), has('addons/oca/web/x.py'), has('a'), has('a/c.md')]).toEqual([
    true,
    undefined,
    true,
    false,
  ]);
});
