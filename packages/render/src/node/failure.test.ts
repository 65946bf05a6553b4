import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { checkTree, isLocked, outputFolder, renderTree } from './index.ts';
import { hookedFs } from './testing/faulty-fs.ts';
import type { AtCall } from './testing/faulty-fs.ts';
import { always, textsIn, textsOf, TREE_A, TREE_B, valueOf } from './testing/trees.ts';
import type { Rendering } from '../tree/index.ts';

const OPTIONS = { overwriteEdited: false };

let root: string;
let start: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'stackwright-failure-'));
  start = join(root, 'start');
  valueOf(renderTree(outputFolder(start, 'generated'), always(TREE_A), OPTIONS));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function refusal(code: string): Error {
  return Object.assign(new Error(`${code}: refused by the test`), { code });
}

function copy(name: string): string {
  const dir = join(root, name);
  cpSync(start, dir, { recursive: true });
  return dir;
}

/** Whether the tree, read through a journal that may be there, is the given one. */
function isTree(dir: string, tree: Rendering): boolean {
  const { plan } = valueOf(checkTree(outputFolder(dir, 'generated'), always(tree)));
  return !plan.manifestChanges && plan.steps.every(({ action }) => action === 'unchanged');
}

/** Renders tree B, with every call from the n-th on (or the n-th alone) refused. */
function renderFailing(dir: string, code: string, at: number, lasting: boolean) {
  let calls = 0;
  const atCall: AtCall = (_, half) => {
    calls += 1;
    if (calls !== at && !(lasting && calls > at)) return;
    half();
    throw refusal(code);
  };
  const result = renderTree(
    outputFolder(dir, 'generated', hookedFs(atCall)),
    always(TREE_B),
    OPTIONS,
  );
  return { result, reached: calls >= at };
}

describe.each([
  ['ENOSPC', true],
  ['ENOSPC', false],
  ['EACCES', true],
  ['EROFS', true],
  ['EIO', false],
])('%s at any call (lasting: %s)', (code, lasting) => {
  test('leaves a whole tree, says so, and the next render completes', { timeout: 120_000 }, () => {
    let failures = 0;
    for (let at = 1; ; at++) {
      const dir = copy(`${code}-${lasting}-${at}`);
      const { result, reached } = renderFailing(dir, code, at, lasting);
      if (!reached) break;
      if (!result.ok) failures += 1;

      const [finding] = result.findings;
      if (!result.ok) {
        expect(finding?.rule).toBe('output-folder');
        expect(finding?.what).toMatch(new RegExp(`^generated.*\\(${code}\\)$`));
        expect(finding?.fix).toMatch(/then run the command again$/);
      }
      // Success may be claimed only for the new tree; a failure leaves either, never a mixture.
      expect(isTree(dir, TREE_B) || (!result.ok && isTree(dir, TREE_A))).toBe(true);

      valueOf(renderTree(outputFolder(dir, 'generated'), always(TREE_B), OPTIONS));
      expect([...textsIn(dir)].toSorted()).toEqual([...textsOf(TREE_B)].toSorted());
    }
    expect(failures).toBeGreaterThan(40);
  });
});

test('a full disk is told by the artefact that did not fit, and no file was touched', () => {
  const dir = copy('full');
  let writes = 0;
  const fs = hookedFs((name) => {
    if (name !== 'writeSync') return;
    writes += 1;
    if (writes === 3) throw refusal('ENOSPC');
  });

  const result = renderTree(outputFolder(dir, 'generated', fs), always(TREE_B), OPTIONS);

  expect(result.findings).toEqual([
    {
      rule: 'output-folder',
      severity: 'error',
      what: 'generated/erp-prod/backup.sh: no space is left (ENOSPC)',
      why: 'the tree is whole: it is that of the last complete render',
      fix: 'free space or inodes (`df -h`, `df -i`), then run the command again',
      at: { file: 'generated/erp-prod/backup.sh' },
      related: [],
    },
  ]);
  expect([...textsIn(dir)].toSorted()).toEqual([...textsOf(TREE_A)].toSorted());
  expect(isLocked(outputFolder(dir))).toBe(false);
});

test('an error that is not the system’s is a bug, and passes', () => {
  const fs = hookedFs((name) => {
    if (name === 'renameSync') throw new TypeError('a bug');
  });

  expect(() =>
    renderTree(outputFolder(copy('bug'), 'generated', fs), always(TREE_B), OPTIONS),
  ).toThrow('a bug');
});

test('nothing is named before it is on stable storage', () => {
  const calls: string[] = [];
  const fs = hookedFs((name) => calls.push(name));
  valueOf(renderTree(outputFolder(copy('order'), 'generated', fs), always(TREE_B), OPTIONS));

  // Each written file is synced before the next is begun, and before any rename.
  const firstRename = calls.indexOf('renameSync');
  const staged = calls.slice(0, firstRename);
  for (const [index, name] of staged.entries()) {
    if (name !== 'writeSync') continue;
    expect(staged.slice(index, index + 3)).toEqual(['writeSync', 'fchmodSync', 'fsyncSync']);
  }
  // Stage, work folder and output folder before the commit; the work folder after it.
  expect(calls.slice(firstRename - 3, firstRename + 2)).toEqual([
    'fsyncSync',
    'fsyncSync',
    'fsyncSync',
    'renameSync',
    'fsyncSync',
  ]);
  // The manifest's rename is the last one, with syncs around it; only then does the journal go.
  const lastRename = calls.lastIndexOf('renameSync');
  expect(calls.slice(lastRename - 1, lastRename + 3)).toEqual([
    'fsyncSync',
    'renameSync',
    'fsyncSync',
    'unlinkSync',
  ]);
});
