import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listTree } from '../list/list-tree.ts';
import { buildWorker, createKiln, found, names } from '../testing/kiln.ts';
import type { Kiln } from '../testing/kiln.ts';

let programs: string;
let worker: string;
let kiln: Kiln;

beforeAll(async () => {
  programs = mkdtempSync(join(tmpdir(), 'stackwright-threads-'));
  worker = await buildWorker(programs);
});

afterAll(() => rmSync(programs, { recursive: true, force: true }));

beforeEach(() => {
  kiln = createKiln(worker);
});

afterEach(() => kiln.remove());

test('a thread that cannot start is an error, not a silence', async () => {
  kiln.put('a.py', 'import pot_a');
  const worker = join(kiln.folder, 'missing.cjs');

  await expect(kiln.scan({ workers: 1, extractor: { ...kiln.extractor, worker } })).rejects.toThrow(
    'missing.cjs',
  );
});

test('without a program for threads, this one does it all', async () => {
  kiln.put('a.py', 'import pot_a');

  const tree = await kiln.scan({ workers: 4, extractor: { ...kiln.extractor, worker: undefined } });

  expect(names(tree)).toEqual({ 'a.py': ['pot_a'] });
});

const content = fc.oneof(
  fc.constantFrom(
    '',
    'import pot_a',
    'shard',
    'pot_b pot_c\nshard',
    '\0',
    '\ufeffpot_d',
    '# ü pot_e',
  ),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
);
const path = fc.constantFrom('a.py', 'b.py', 'x/a.py', 'x/__manifest__.py', 'ü.xml', 'n\n.js');
const step = fc.record({
  path,
  content: fc.option(content, { nil: undefined }),
  commits: fc.boolean(),
});

test('whatever happens to a repository: with and without cache and threads, the same is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      for (const { path, content, commits } of steps) {
        if (content === undefined) rmSync(join(kiln.root, path), { force: true });
        else kiln.put(path, typeof content === 'string' ? content : Buffer.from(content));
        if (commits) kiln.commitAll();
        const listing = await listTree(kiln.root);
        const plain = found(await kiln.scan({ listing }));
        expect(found(await kiln.cached({ listing }))).toEqual(plain);
        expect(found(await kiln.cached({ listing, workers: 2 }))).toEqual(plain);
        expect(found(await kiln.scan({ listing, workers: 1 }))).toEqual(plain);
      }
    }),
    { numRuns: 8 },
  );
});

test('two runs at once leave a whole cache', async () => {
  for (let index = 0; index < 50; index += 1) kiln.put(`${index}.py`, `import pot_${index}`);
  kiln.commitAll();

  const runs = await Promise.all([kiln.cached(), kiln.cached({ workers: 1 }), kiln.cached()]);

  kiln.read.length = 0;
  const after = await kiln.cached();
  expect(kiln.read).toEqual([]);
  for (const run of runs) expect(found(run)).toEqual(found(after));
  expect(readdirSync(kiln.cacheDir)).toHaveLength(1);
});
