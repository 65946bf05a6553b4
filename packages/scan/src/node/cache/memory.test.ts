import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSourceReader } from '../read/read-source.ts';
import { wordsOf } from '../testing/word-extractor.ts';
import { NOTHING_KNOWN } from './known-files.ts';
import type { KnownFiles } from './known-files.ts';
import { createMemory } from './memory.ts';

const FILE = { path: 'a.py' };
/** Of the clock, long after anything in a test was written. */
const LATER = 4_000_000_000_000_000_000n;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stackwright-memory-'));
  writeFileSync(join(root, 'a.py'), 'import pot_a');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What a run that starts at `now` and reads the file learns of it. */
function learn(now: bigint): KnownFiles {
  const memory = createMemory(NOTHING_KNOWN, root, now);
  memory.remember(FILE, createSourceReader({ root, maxBytes: 1000 }, wordsOf)(FILE));
  return memory.learned() ?? NOTHING_KNOWN;
}

test('a file that git tells no hash of is known by what the file system says of it', () => {
  const known = learn(LATER);

  expect(createMemory(known, root, LATER).recall(FILE)).toMatchObject({
    kind: 'text',
    extract: { signals: [{ name: 'pot_a' }] },
  });
});

test('a file that may have changed within the same tick is not', () => {
  const now = statSync(join(root, 'a.py'), { bigint: true }).ctimeNs;

  expect(createMemory(learn(now), root, LATER).recall(FILE)).toBeUndefined();
});

test('a change that leaves size and time of modification as they were is seen', () => {
  const known = learn(LATER);
  const { atime, mtime } = statSync(join(root, 'a.py'));
  rmSync(join(root, 'a.py'));
  writeFileSync(join(root, 'a.py'), 'import pot_b');
  utimesSync(join(root, 'a.py'), atime, mtime);

  expect(createMemory(known, root, LATER).recall(FILE)).toBeUndefined();
});

test('a hash of other bytes is another file', () => {
  const known = learn(LATER);
  const memory = createMemory(known, root, LATER);

  expect(memory.recall({ path: 'b.py' })).toBeUndefined();
  expect(memory.recallBytes('a.py', '0'.repeat(40))).toBeUndefined();
});

test('there is something new to keep where a file was read, or is gone', () => {
  const known = learn(LATER);
  const same = createMemory(known, root, LATER);
  same.recall(FILE);

  expect(same.learned()).toBeUndefined();
  expect(createMemory(known, root, LATER).learned()).toEqual(NOTHING_KNOWN);
});
