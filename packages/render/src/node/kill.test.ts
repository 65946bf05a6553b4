import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { checkTree, outputFolder, recoverTree, renderTree } from './index.ts';
import { always, textsIn, textsOf, TREE_A, TREE_B, valueOf } from './testing/trees.ts';
import type { Rendering } from '../tree/index.ts';

const SECRET_FILE = '.env';
const OPTIONS = { overwriteEdited: false };

let root: string;
let script: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'stackwright-kill-'));
  script = join(root, 'child.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'testing/kill-child.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs the child; true when it was killed, false when it came to its end. */
function killedAt(dir: string, task: 'render' | 'recover', at: number, how: string) {
  return new Promise<boolean>((resolve, reject) => {
    const child = spawn(process.execPath, [script, dir, task, String(at), how], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint += String(chunk)));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(true);
      else if (code === 0) resolve(false);
      else reject(new Error(`the child failed (${code}): ${complaint}`));
    });
  });
}

function freshTreeA(name: string): string {
  const dir = join(root, name);
  mkdirSync(dir);
  valueOf(renderTree(outputFolder(dir, 'generated'), always(TREE_A), OPTIONS));
  writeFileSync(join(dir, SECRET_FILE), 'user=themselves\n');
  return dir;
}

function copyOf(dir: string, name: string): string {
  const copy = join(root, name);
  cpSync(dir, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** (a) No file is torn: each has its text of A or of B, and nothing else is there. */
function expectWholeFiles(dir: string): void {
  const [a, b] = [textsOf(TREE_A), textsOf(TREE_B)];
  for (const [path, text] of textsIn(dir)) {
    if (path === SECRET_FILE) expect(text).toBe('user=themselves\n');
    else expect([a.get(path), b.get(path)], path).toContain(text);
  }
}

/** (b) Read through the journal, the tree is exactly A or exactly B. */
function logicalTree(dir: string): 'A' | 'B' {
  const matches = (tree: Rendering) => {
    const { plan } = valueOf(checkTree(outputFolder(dir, 'generated'), always(tree)));
    return !plan.manifestChanges && plan.steps.every(({ action }) => action === 'unchanged');
  };
  const [a, b] = [matches(TREE_A), matches(TREE_B)];
  expect([a, b].filter(Boolean)).toHaveLength(1);
  return a ? 'A' : 'B';
}

/** (c) After recovery the files themselves are that tree, and nothing of the render is left. */
function expectRecovered(dir: string, tree: 'A' | 'B'): void {
  valueOf(recoverTree(outputFolder(dir, 'generated'), OPTIONS));
  const expected = new Map(textsOf(tree === 'A' ? TREE_A : TREE_B));
  expected.set(SECRET_FILE, 'user=themselves\n');
  expect(new Map([...textsIn(dir)].toSorted())).toEqual(new Map([...expected].toSorted()));
  const check = checkTree(outputFolder(dir, 'generated'), always(tree === 'A' ? TREE_A : TREE_B));
  expect(valueOf(check).differences).toEqual([]);
}

/** Kills a task at every changing call (`torn`: halfway through every write) until it completes; the dirs it left, in order. */
async function killEverywhere(
  from: string,
  name: string,
  task: 'render' | 'recover',
  how: 'before' | 'torn',
): Promise<readonly string[]> {
  const left: string[] = [];
  let next = 1;
  let done = false;
  const work = async () => {
    while (!done) {
      const at = next++;
      const dir = copyOf(from, `${name}-${how}-${at}`);
      if (await killedAt(dir, task, at, how)) left[at - 1] = dir;
      else done = true;
    }
  };
  await Promise.all([work(), work(), work()]);
  expect(left.filter((dir) => dir !== undefined)).toHaveLength(left.length);
  return left;
}

test(
  'a render killed at any call leaves the old tree or the new one',
  { timeout: 120_000 },
  async () => {
    const start = freshTreeA('render');
    const states: string[] = [];

    for (const how of ['before', 'torn'] as const) {
      for (const dir of await killEverywhere(start, 'render', 'render', how)) {
        expectWholeFiles(dir);
        const tree = logicalTree(dir);
        expectWholeFiles(dir);
        if (how === 'before') states.push(tree);
        expectRecovered(dir, tree);
      }
    }

    // Old up to the commit, new from there on: no way back, and both happen.
    expect(states.join('')).toMatch(/^A{30,}B{15,}$/);
  },
);

test('a recovery killed at any call can be taken up again', { timeout: 120_000 }, async () => {
  const start = freshTreeA('again');
  const states = await killEverywhere(start, 'again', 'render', 'before');
  const commit = states.findIndex((dir) => logicalTree(dir) === 'B');
  const interesting = [
    commit - 1,
    commit,
    Math.floor((commit + states.length) / 2),
    states.length - 6,
  ];

  for (const index of interesting) {
    const state = states[index] ?? '';
    const tree = logicalTree(state);
    const left = await killEverywhere(state, `again-${index}`, 'recover', 'before');
    expect(left.length).toBeGreaterThan(5);
    for (const dir of left) {
      expectWholeFiles(dir);
      expect(logicalTree(dir)).toBe(tree);
      expectRecovered(dir, tree);
    }
  }
});

test(
  'renders at once: each does all of it or says that another is at work',
  { timeout: 120_000 },
  async () => {
    const dir = freshTreeA('crowd');

    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => killedAt(dir, 'render', 0, 'before')),
    );

    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toContain('another render');
    }
    expect(outcomes.map(({ status }) => status)).toContain('fulfilled');
    expectRecovered(dir, 'B');
  },
);

test('the child renders tree B when nobody kills it', { timeout: 120_000 }, async () => {
  const dir = freshTreeA('unharmed');

  expect(await killedAt(dir, 'render', 0, 'before')).toBe(false);

  expect(readFileSync(join(dir, 'nginx/conf.d/erp.conf'), 'utf8')).toBe('server {}\n');
  expect(logicalTree(dir)).toBe('B');
});
