import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createKiln, found, names } from '../testing/kiln.ts';
import type { Kiln } from '../testing/kiln.ts';

let kiln: Kiln;

beforeEach(() => {
  kiln = createKiln();
});

afterEach(() => kiln.remove());

test('a second run opens nothing that git knows to be the same', async () => {
  kiln.put('a.py', 'import pot_a');
  kiln.put('silent.py', '');
  kiln.put('one.png', Buffer.from('\0'));
  kiln.commitAll();
  const first = await kiln.cached();
  kiln.read.length = 0;
  const before = statSync(kiln.cacheFile());

  const second = await kiln.cached();

  expect(kiln.read).toEqual([]);
  expect(found(second)).toEqual(found(first));
  // Nothing new, nothing written.
  expect(statSync(kiln.cacheFile()).ino).toBe(before.ino);
});

test('what changed is read again, and nothing else', async () => {
  for (const name of ['a', 'b', 'c']) kiln.put(`${name}.py`, `import pot_${name}`);
  kiln.commitAll();
  await kiln.cached();
  kiln.read.length = 0;
  kiln.put('a.py', 'import pot_changed');
  rmSync(join(kiln.root, 'c.py'));

  expect(names(await kiln.cached())).toEqual({ 'a.py': ['pot_changed'], 'b.py': ['pot_b'] });
  expect(kiln.read).toEqual(['a.py']);
});

test('a commit of what was read before it costs nothing', async () => {
  kiln.put('a.py', 'import pot_a');
  await kiln.cached();
  kiln.commitAll();
  kiln.read.length = 0;

  expect(names(await kiln.cached())).toEqual({ 'a.py': ['pot_a'] });
  expect(kiln.read).toEqual([]);
});

test('the same text elsewhere is another file: what it says may differ', async () => {
  kiln.put('a/__manifest__.py', '{}');
  kiln.commitAll();
  await kiln.cached();
  mkdirSync(join(kiln.root, 'b'));
  execFileSync('mv', [join(kiln.root, 'a/__manifest__.py'), join(kiln.root, 'b/models.py')]);
  kiln.commitAll();

  expect((await kiln.cached()).addons).toEqual([]);
});

test('bytes that git converts on their way to the disk are known by themselves', async () => {
  kiln.put('.gitattributes', '*.py text eol=crlf\n');
  kiln.put('a.py', '#\nimport pot_a\n');
  kiln.commitAll();
  rmSync(join(kiln.root, 'a.py'));
  kiln.git('shop', 'checkout', '--quiet', 'a.py');
  expect(readFileSync(join(kiln.root, 'a.py'), 'utf8')).toContain('\r\n');

  const first = await kiln.cached();

  expect(first.files.get('a.py')?.signals[0]?.span.start.offset).toBe(10);
  expect(found(await kiln.cached())).toEqual(found(first));
});

test('other code or another limit knows nothing of it', async () => {
  kiln.put('a.py', 'import pot_a');
  kiln.commitAll();
  await kiln.cached();
  kiln.read.length = 0;

  await kiln.cached({ maxBytes: 100 });
  await kiln.cached({ extractor: { ...kiln.extractor, fingerprint: 'words 2' }, maxBytes: 100 });

  expect(kiln.read).toEqual(['a.py', 'a.py']);
});

test('code without a fingerprint keeps nothing', async () => {
  kiln.put('a.py', 'import pot_a');

  await kiln.cached({ extractor: { ...kiln.extractor, fingerprint: undefined } });

  expect(existsSync(kiln.cacheDir)).toBe(false);
});

test('neither text nor secret is kept, and nobody else can read it', async () => {
  const secret = ['shard', 'of', '9f31c2'].join('');
  kiln.put('a.py', `token = '${secret}' # of the kiln`);
  kiln.commitAll();

  expect((await kiln.cached()).files.get('a.py')?.candidates).toHaveLength(1);

  const kept = readFileSync(kiln.cacheFile(), 'utf8');
  expect(kept).toContain('a.py');
  for (const word of [secret, 'token', 'kiln']) expect(kept).not.toContain(word);
  expect(statSync(kiln.cacheFile()).mode & 0o777).toBe(0o600);
});

test('what is kept of files that are gone is forgotten', async () => {
  kiln.put('a.py', 'import pot_a');
  kiln.put('clay.py', 'import pot_clay');
  kiln.commitAll();
  await kiln.cached();
  rmSync(join(kiln.root, 'clay.py'));
  await kiln.cached();

  expect(readFileSync(kiln.cacheFile(), 'utf8')).not.toContain('clay');
});

test('where nothing can be kept, the same is found', async () => {
  kiln.put('a.py', 'import pot_a');
  kiln.write('cache', 'a file in place of the folder');

  expect(names(await kiln.cached())).toEqual({ 'a.py': ['pot_a'] });
  expect(names(await kiln.cached())).toEqual({ 'a.py': ['pot_a'] });
});

test('only so many repositories are remembered, the latest', async () => {
  kiln.put('a.py', 'import pot_a');
  mkdirSync(kiln.cacheDir);
  for (let age = 1; age <= 70; age += 1) {
    const file = join(kiln.cacheDir, `${String(age).padStart(32, '0')}.scan`);
    writeFileSync(file, '');
    utimesSync(file, 1_000_000 - age, 1_000_000 - age);
  }
  writeFileSync(join(kiln.cacheDir, 'keep.txt'), '');

  await kiln.cached();

  const left = readdirSync(kiln.cacheDir);
  expect(left).toHaveLength(65);
  expect(left).toContain('keep.txt');
  expect(left).not.toContain(`${'70'.padStart(32, '0')}.scan`);
});
