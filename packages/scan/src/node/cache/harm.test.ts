import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createKiln, found } from '../testing/kiln.ts';
import type { Kiln } from '../testing/kiln.ts';

let kiln: Kiln;

beforeEach(() => {
  kiln = createKiln();
});

afterEach(() => kiln.remove());

describe('a cache that is', () => {
  /** What may have happened to it; each run after it must find what a run without it finds. */
  const HARM = {
    empty: (file: string) => writeFileSync(file, ''),
    'cut off': (file: string) => truncateSync(file, statSync(file).size - 3),
    changed: (file: string) =>
      writeFileSync(file, readFileSync(file, 'utf8').replace('pot_a', 'pot_x')),
    'no cache': (file: string) => writeFileSync(file, Buffer.from([0, 1, 2, 255, 10, 0])),
    'JSON of another shape': (file: string) => writeFileSync(file, '{"fingerprint":null}\n'),
    null: (file: string) => writeFileSync(file, 'null\nnull'),
    'of somebody who may write it': (file: string) => chmodSync(file, 0o666),
    'a folder': (file: string) => {
      rmSync(file);
      mkdirSync(file);
    },
    'a pipe': (file: string) => {
      rmSync(file);
      execFileSync('mkfifo', [file]);
    },
    'a link': (file: string) => {
      writeFileSync(`${file}.elsewhere`, readFileSync(file), { mode: 0o600 });
      rmSync(file);
      symlinkSync(`${file}.elsewhere`, file);
    },
  } satisfies Readonly<Record<string, (file: string) => void>>;

  test.each(Object.entries(HARM))('%s is not believed', async (_, harm) => {
    kiln.put('a.py', 'import pot_a');
    kiln.put('b.py', '');
    kiln.commitAll();
    const first = await kiln.cached();
    harm(kiln.cacheFile());
    kiln.read.length = 0;

    expect(found(await kiln.cached())).toEqual(found(first));
    expect(kiln.read.toSorted()).toEqual(['a.py', 'b.py']);
    expect(found(await kiln.cached())).toEqual(found(first));
  });

  test('of another folder is none of ours', async () => {
    kiln.put('a.py', 'import pot_a');
    await kiln.cached();
    kiln.write('other/a.py', 'import pot_a');
    kiln.read.length = 0;

    await kiln.cached({ root: join(kiln.folder, 'other') });

    expect(kiln.read).toEqual(['a.py']);
    expect(readdirSync(kiln.cacheDir)).toHaveLength(2);
  });
});
