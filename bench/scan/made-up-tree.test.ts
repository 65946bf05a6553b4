import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scanTree } from '../../packages/scan/src/node/index.ts';
import { writeMadeUpTree } from './made-up-tree.ts';

test('a made-up tree has the files that it says, and something to be found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackwright-bench-'));
  try {
    const files = writeMadeUpTree(folder, 2);
    const tree = await scanTree({ root: folder });

    const tracked = execFileSync('git', ['ls-files'], { cwd: folder, encoding: 'utf8' });
    expect(tracked.trimEnd().split('\n')).toHaveLength(files);
    expect(tree.addons.every(({ manifest }) => manifest.ok)).toBe(true);
    expect(tree.addons).toHaveLength(2);
    expect(tree.skipped).toEqual([{ what: '8 files', why: 'they are binary' }]);
    const kinds = [...tree.files.values()].flatMap(({ signals }) =>
      signals.map(({ kind }) => kind),
    );
    expect(new Set(kinds)).toEqual(new Set(['import', 'external-id']));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
