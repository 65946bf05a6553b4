import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createKiln, names } from './testing/kiln.ts';
import type { Kiln } from './testing/kiln.ts';

let kiln: Kiln;

beforeEach(() => {
  kiln = createKiln();
});

afterEach(() => kiln.remove());

test('tracked, untracked, modified and inner files are; ignored and deleted ones are not', async () => {
  kiln.put('.gitignore', 'built/\n');
  kiln.put('a.py', 'import pot_old');
  kiln.put('gone.py', 'import pot_gone');
  kiln.put('same.py', 'import pot_same');
  kiln.commitAll();
  kiln.put('a.py', 'import pot_new');
  kiln.put('untracked.py', 'import pot_fresh');
  kiln.put('built/a.py', 'import pot_built');
  rmSync(join(kiln.root, 'gone.py'));

  const tree = await kiln.scan();

  expect(names(tree)).toEqual({
    'a.py': ['pot_new'],
    'same.py': ['pot_same'],
    'untracked.py': ['pot_fresh'],
  });
  expect(tree).toMatchObject({ scanned: 4, skipped: [], unreadable: [] });
  expect(kiln.read.toSorted()).toEqual(['.gitignore', 'a.py', 'same.py', 'untracked.py']);
});

test('addons are the folders with a manifest', async () => {
  kiln.put('addons/pot_sale/__manifest__.py', '{}');
  kiln.put('oca/web_pot/__manifest__.py', '{}');

  expect((await kiln.scan()).addons.map(({ name, directory }) => [name, directory])).toEqual([
    ['pot_sale', 'addons/pot_sale'],
    ['web_pot', 'oca/web_pot'],
  ]);
});

const UTF16 = Buffer.from('\ufeffimport pot_wide', 'utf16le');

test.each([
  ['UTF-8', Buffer.from('# Größe\nimport pot_a'), 'pot_a', 8],
  ['UTF-8 with a mark', Buffer.from('\ufeffimport pot_a'), 'pot_a', 9],
  ['Latin-1', Buffer.from('# Gr\u00f6\u00dfe import pot_a', 'latin1'), 'pot_a', 16],
  ['UTF-16, small end first', UTF16, 'pot_wide', 9],
  ['UTF-16, large end first', Buffer.from(UTF16).swap16(), 'pot_wide', 9],
  ['a NUL far behind', Buffer.from(`import pot_a\n${'#'.repeat(9000)}\0`), 'pot_a', 8],
])('%s is text', async (_, bytes, name, column) => {
  kiln.put('a.py', bytes);

  const tree = await kiln.scan();

  expect(tree.files.get('a.py')?.signals).toMatchObject([
    { name, span: { start: { offset: expect.any(Number) } } },
  ]);
  const [{ span } = { span: undefined }] = tree.files.get('a.py')?.signals ?? [];
  expect(tree.textOf('a.py')?.slice(span?.start.offset, span?.end.offset)).toBe(name);
  expect(span?.start.column).toBe(column);
});

test('binary files are counted together, and read no further than they must', async () => {
  kiln.put('one.png', Buffer.from('import pot_a\0'));
  expect((await kiln.scan()).skipped).toEqual([{ what: 'one.png', why: 'it is binary' }]);

  kiln.put('two.png', Buffer.from('\0'));
  const tree = await kiln.scan();

  expect(tree.skipped).toEqual([{ what: '2 files', why: 'they are binary' }]);
  expect(tree.scanned).toBe(0);
  expect(kiln.read).toEqual([]);
});

test('a file of 30 MB is told of', async () => {
  kiln.put('dump.sql', 'import pot_a');
  truncateSync(join(kiln.root, 'dump.sql'), 30_000_000);

  expect((await kiln.scan()).skipped).toEqual([
    { what: 'dump.sql', why: 'it is larger than 8 MiB' },
  ]);
});

test('the largest file that is read is as large as the limit', async () => {
  kiln.put('a.py', 'pot_aaa');
  kiln.put('b.py', 'pot_aaaa');

  const tree = await kiln.scan({ maxBytes: 7 });

  expect(names(tree)).toEqual({ 'a.py': ['pot_aaa'] });
  expect(tree.skipped).toEqual([{ what: 'b.py', why: 'it is larger than 7 bytes' }]);
});

test('what stands in place of a tracked file is told of, and never waited for', async () => {
  for (const path of ['pipe.py', 'folder.py', 'link.py']) kiln.put(path, 'import pot_a');
  kiln.commitAll();
  for (const path of ['pipe.py', 'folder.py', 'link.py']) rmSync(join(kiln.root, path));
  execFileSync('mkfifo', [join(kiln.root, 'pipe.py')]);
  mkdirSync(join(kiln.root, 'folder.py'));
  symlinkSync('/etc/hostname', join(kiln.root, 'link.py'));

  const tree = await kiln.scan();

  expect(names(tree)).toEqual({});
  expect(tree.skipped).toEqual(
    expect.arrayContaining([
      { what: 'pipe.py', why: 'it is no plain file' },
      { what: 'link.py', why: 'it is a symbolic link' },
    ]),
  );
});

test('a file that refuses to be read is no silence', async () => {
  // No rights stop root, but the length of a name does.
  const path = 'a'.repeat(300);
  const listing = { files: [{ path }], repositories: [], skipped: [], environment: [] };

  const { skipped, unreadable } = await kiln.scan({ listing });

  expect(skipped).toEqual([{ what: path, why: 'ENAMETOOLONG' }]);
  expect(unreadable).toEqual([{ file: path, why: 'ENAMETOOLONG' }]);
});

test('names with new lines, quotes and bytes that are no UTF-8 are read', async () => {
  kiln.put('a\n"b.py', 'import pot_a');
  writeFileSync(Buffer.from(`${kiln.root}/gr\u00fcn.py`, 'latin1'), 'import pot_b');

  const tree = await kiln.scan();

  expect(names(tree)).toEqual({ 'a\n"b.py': ['pot_a'], 'gr\\xfcn.py': ['pot_b'] });
  expect(tree.textOf('gr\\xfcn.py')).toBe('import pot_b');
});

test('what is excluded is not opened, and is told of', async () => {
  kiln.put('a.py', 'import pot_a');
  kiln.put('docs/b.py', 'import pot_b');

  const tree = await kiln.scan({ isExcluded: (path) => path.startsWith('docs/') });

  expect(kiln.read).toEqual(['a.py']);
  expect(tree.skipped).toEqual([
    { what: 'docs/b.py', why: '`exclude` of the configuration names it' },
  ]);
});

test('a text that somebody has is taken for the file, listed or not', async () => {
  kiln.put('a.py', 'import pot_disk');
  kiln.commitAll();
  const texts = new Map([
    ['a.py', 'import pot_editor'],
    ['new.py', 'import pot_new'],
  ]);

  expect(names(await kiln.cached({ texts }))).toEqual({
    'a.py': ['pot_editor'],
    'new.py': ['pot_new'],
  });
  expect(names(await kiln.cached())).toEqual({ 'a.py': ['pot_disk'] });
});

test('an extractor that throws is named with its file', async () => {
  kiln.put('a.py', 'import pot_a');
  const broken = {
    ...kiln.extractor,
    extractOf: () => {
      throw new Error('no clay');
    },
  };

  await expect(kiln.scan({ extractor: broken })).rejects.toThrow('the scanner failed on a.py');
});
