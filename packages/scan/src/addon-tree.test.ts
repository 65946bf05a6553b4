import { expect, test } from 'vitest';
import { addonTreeOf, codeTreeOf, dependenciesOf } from './addon-tree.ts';
import { extractOf } from './extract-file.ts';

/** The tree of manifests by folder. */
function treeOf(manifests: Readonly<Record<string, string>>) {
  const files = Object.entries(manifests).flatMap(([path, text]) => {
    const extract = extractOf({ path, text });
    return extract === undefined ? [] : [[path, extract] as const];
  });
  return codeTreeOf(new Map(files));
}

/** The chains of an addon, as `one → two → name`. */
function chains(name: string, manifests: Readonly<Record<string, string>>): readonly string[] {
  const tree = addonTreeOf(treeOf(manifests).addons);
  const [addon] = tree.byName.get(name) ?? [];
  if (addon === undefined) throw new Error(`there is no addon ${name}`);
  return dependenciesOf(addon, tree).map((chain) =>
    [...chain.via.map((one) => one.name), chain.name].join(' → '),
  );
}

const depends = (...names: readonly string[]) => JSON.stringify({ depends: names });

test('addons are folders with a manifest, the newer one first, and no templates', () => {
  const { addons } = treeOf({
    'b/__openerp__.py': '{}',
    'a/__manifest__.py': "{'name': 'new'}",
    'a/__openerp__.py': "{'name': 'old'}",
    '{{ name }}/__manifest__.py': '{}',
    '__manifest__.py': '{}',
    'c/models/x.py': 'x = 1',
  });
  expect(addons.map(({ name, directory, file }) => [name, directory, file])).toEqual([
    ['a', 'a', 'a/__manifest__.py'],
    ['b', 'b', 'b/__openerp__.py'],
  ]);
});

test('a file belongs to the innermost folder with a manifest', () => {
  const { addons } = treeOf({ 'x/a/__manifest__.py': '{}', 'x/a/vendor/b/__manifest__.py': '{}' });
  const tree = addonTreeOf(addons);
  const owners = ['x/a/models/y.py', 'x/a/vendor/b/z.py', 'x/a/vendor/w.py', 'x/ab/v.py', 'u.py'];
  expect(owners.map((file) => tree.addonOf(file)?.name)).toEqual([
    'a',
    'b',
    'a',
    undefined,
    undefined,
  ]);
});

test('the way to a dependency is the shortest, and ends at what is not there', () => {
  const manifests = {
    'one/__manifest__.py': depends('two', 'three'),
    'two/__manifest__.py': depends('four', 'one'),
    'three/__manifest__.py': depends('base', 'four'),
    'four/__manifest__.py': depends('five'),
  };
  expect(chains('one', manifests)).toEqual([
    'one → two',
    'one → three',
    'one → two → four',
    'one → three → base',
    'one → two → four → five',
  ]);
});

test.each([
  ["{'depends': ['two'], 'installable': False}", []],
  ['{broken', []],
])('%s needs nothing', (manifest, expected) => {
  expect(chains('one', { 'one/__manifest__.py': manifest })).toEqual(expected);
});

test('the way does not go on through an addon that cannot be installed', () => {
  const two = "{'depends': ['three'], 'installable': False}";
  const manifests = { 'one/__manifest__.py': depends('two'), 'two/__manifest__.py': two };
  expect(chains('one', manifests)).toEqual(['one → two']);
});

test('files and addons come in order, whatever order they are given in', () => {
  const tree = treeOf({ 'b/__manifest__.py': '{}', 'a/__manifest__.py': '{}' });
  expect([...tree.files.keys()]).toEqual(['a/__manifest__.py', 'b/__manifest__.py']);
  expect(tree.addons.map(({ name }) => name)).toEqual(['a', 'b']);
});
