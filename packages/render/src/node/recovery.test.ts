import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { checkTree, isLocked, outputFolder, recoverTree, renderTree, withLock } from './index.ts';
import { hookedFs } from './testing/faulty-fs.ts';
import { always, textsIn, textsOf, TREE_A, TREE_B, valueOf } from './testing/trees.ts';

const KEEP = { overwriteEdited: false };
const FORCE = { overwriteEdited: true };

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'stackwright-recovery-'));
  valueOf(renderTree(outputFolder(dir, 'generated'), always(TREE_A), KEEP));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function folder() {
  return outputFolder(dir, 'generated');
}

/** A render of tree B that stops for good at the n-th rename; the first one is the commit. */
function interruptAtRename(n: number): void {
  let renames = 0;
  const fs = hookedFs((name) => {
    if (name === 'renameSync') renames += 1;
    if (renames >= n) throw Object.assign(new Error('no power'), { code: 'EIO' });
  });
  const result = renderTree(outputFolder(dir, 'generated', fs), always(TREE_B), KEEP);
  expect(result.ok).toBe(false);
}

function rulesOf(findings: readonly { readonly rule: string }[]): readonly string[] {
  return findings.map(({ rule }) => rule);
}

describe('an interrupted render', () => {
  test('is its own reason in a check, which compares with the new tree', () => {
    interruptAtRename(3);

    const differences = valueOf(checkTree(folder(), always(TREE_B))).differences;

    expect(rulesOf(differences)).toEqual(['render-interrupted']);
  });

  test('counts its orphans as gone, though they are still on disk', () => {
    interruptAtRename(2);
    mkdirSync(join(dir, 'old/host'), { recursive: true });
    writeFileSync(join(dir, 'old/host/site.conf'), 'an orphan\n');

    const { plan } = valueOf(checkTree(folder(), always(TREE_A)));

    const reasons = new Map(plan.steps.map(({ path, reason }) => [path, reason]));
    expect(reasons.get('old/host/site.conf')).toBe('new');
    expect(plan.current.unmanaged).toBe(0);
  });

  test('is completed by the next one, whatever that one wants', () => {
    interruptAtRename(3);

    const { recovery, changed } = valueOf(renderTree(folder(), always(TREE_B), KEEP));

    expect([recovery, changed]).toEqual(['completed', false]);
    expect([...textsIn(dir)].toSorted()).toEqual([...textsOf(TREE_B)].toSorted());
  });

  test('before its commit is discarded', () => {
    interruptAtRename(1);
    const differences = valueOf(checkTree(folder(), always(TREE_A))).differences;

    expect(rulesOf(differences)).toEqual(['render-abandoned']);
    expect(valueOf(recoverTree(folder(), KEEP))).toBe('discarded');
    expect(textsIn(dir)).toEqual(new Map(textsOf(TREE_A)));
    expect(existsSync(join(dir, '.stackwright'))).toBe(false);
  });

  test.each([
    ['a file that it would replace', 'erp-prod/odoo.conf'],
    ['a file that it would make', 'new/empty'],
    ['an orphan that it would delete', 'old/host/site.conf'],
  ])('does not touch %s when it was edited meanwhile, unless forced', (_, path) => {
    interruptAtRename(2);
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), 'by hand\n');
    const before = textsIn(dir);

    const refused = recoverTree(folder(), KEEP);

    expect(rulesOf(refused.findings)).toEqual(['render-conflict']);
    expect(refused.findings[0]?.at.file).toBe(`generated/${path}`);
    expect(textsIn(dir)).toEqual(before);
    expect(checkTree(folder(), always(TREE_B)).findings).toEqual(refused.findings);
    expect(valueOf(recoverTree(folder(), FORCE))).toBe('completed');
    expect([...textsIn(dir)].toSorted()).toEqual([...textsOf(TREE_B)].toSorted());
  });

  test.each([
    ['altered', (path: string) => writeFileSync(path, 'evil\n')],
    ['lost', (path: string) => rmSync(path)],
    ['a symlink', (path: string) => (rmSync(path), symlinkSync('/dev/null', path))],
  ])('whose staged text is %s is refused, even by force', (_, tamper) => {
    interruptAtRename(2);
    const before = textsIn(dir);
    tamper(join(dir, '.stackwright/stage/0'));

    const refused = recoverTree(folder(), FORCE);

    expect(rulesOf(refused.findings)).toEqual(['valid-journal']);
    expect(textsIn(dir)).toEqual(before);
  });

  test('whose journal was tampered with is refused, and its victim stays', () => {
    interruptAtRename(2);
    writeFileSync(join(dir, '.env'), 'user=themselves\n');
    const journal = join(dir, '.stackwright/journal.json');
    const text = readFileSync(journal, 'utf8');
    writeFileSync(journal, text.replace('"old/host/site.conf"', '".env"'));

    // The path is safe, but the file is not the one that the journal may delete.
    expect(rulesOf(recoverTree(folder(), KEEP).findings)).toEqual(['render-conflict']);
    expect(readFileSync(join(dir, '.env'), 'utf8')).toBe('user=themselves\n');
  });
});

function lock(): string {
  return join(dir, '.stackwright/lock');
}

function take(holder: unknown): void {
  mkdirSync(join(dir, '.stackwright'));
  writeFileSync(lock(), typeof holder === 'string' ? holder : JSON.stringify(holder));
}

describe('the lock', () => {
  test('keeps a second render and a check out, and is gone afterwards', () => {
    valueOf(
      withLock(folder(), () => {
        // In the name of the parent, which lives: our own name would be a leftover of ours.
        const held = { pid: process.ppid, host: hostname(), started: '' };
        writeFileSync(lock(), JSON.stringify(held));
        expect(isLocked(folder())).toBe(true);
        expect(rulesOf(renderTree(folder(), always(TREE_B), FORCE).findings)).toEqual([
          'render-running',
        ]);
        expect(rulesOf(checkTree(folder(), always(TREE_A)).findings)).toEqual(['render-running']);
        return { ok: true, value: undefined, findings: [] };
      }),
    );

    expect(textsIn(dir)).toEqual(new Map(textsOf(TREE_A)));
    expect(existsSync(join(dir, '.stackwright'))).toBe(false);
  });

  // Beyond the largest pid that Linux gives out (2^22).
  const dead = 2 ** 22 + 1;

  test.each<readonly [string, unknown]>([
    ['a dead process', { pid: dead, host: hostname(), started: '1' }],
    ['an earlier process of our number', { pid: process.pid, host: hostname(), started: '1' }],
    ...(process.platform === 'linux'
      ? [
          [
            'an earlier process of a living one’s number',
            { pid: process.ppid, host: hostname(), started: '1' },
          ] as const,
        ]
      : []),
  ])('of %s is taken over', (_, holder) => {
    take(holder);

    expect(valueOf(renderTree(folder(), always(TREE_B), KEEP)).changed).toBe(true);
    expect(existsSync(join(dir, '.stackwright'))).toBe(false);
  });

  test.each<readonly [string, unknown]>([
    ['of another machine', { pid: dead, host: 'erp-other', started: '1' }],
    ['that cannot be read', 'not JSON'],
    ['without a holder', '{}'],
    ['with a group for a holder', { pid: -1, host: hostname(), started: '' }],
  ])('%s is not taken over, and the finding says what to delete', (_, holder) => {
    take(holder);

    const [finding] = renderTree(folder(), always(TREE_B), FORCE).findings;

    expect(finding?.rule).toBe('render-running');
    expect(finding?.fix).toContain('delete generated/.stackwright/lock');
    expect(textsIn(dir)).toEqual(new Map(textsOf(TREE_A)));
    expect(existsSync(lock())).toBe(true);
  });
});
