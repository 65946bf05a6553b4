import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Artefact } from '@stackwright/core';
import { expect } from 'vitest';

/** Path to text; a script's path ends in ` (executable)`, so that a lost mode bit is a difference too. */
type Tree = Readonly<Record<string, string>>;

/**
 * Compares rendered artefacts with a directory of expected files, both ways: a missing file and an
 * extra one fail like a changed one. `UPDATE_GOLDEN=1` rewrites the directory, but never in CI.
 */
export function expectGoldenTree(artefacts: readonly Artefact[], directory: URL): void {
  const root = fileURLToPath(directory);
  if (mayRewrite()) writeTree(artefacts, root);
  expect(renderedTree(artefacts)).toEqual(storedTree(root));
}

function mayRewrite(): boolean {
  const { CI, UPDATE_GOLDEN } = process.env;
  return UPDATE_GOLDEN === '1' && CI !== 'true' && CI !== '1';
}

function writeTree(artefacts: readonly Artefact[], root: string): void {
  rmSync(root, { recursive: true, force: true });
  for (const { path, text, mode } of artefacts) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, mode);
  }
}

function renderedTree(artefacts: readonly Artefact[]): Tree {
  const tree: Record<string, string> = {};
  for (const { path, text, mode } of artefacts) {
    const key = keyOf(path, mode === 0o755);
    if (key in tree) throw new Error(`Two artefacts are written to ${path}.`);
    tree[key] = text;
  }
  return tree;
}

function storedTree(root: string): Tree {
  if (!existsSync(root)) return {};
  const tree: Record<string, string> = {};
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(root, file).split(sep).join('/');
    tree[keyOf(path, (statSync(file).mode & 0o100) !== 0)] = readFileSync(file, 'utf8');
  }
  return tree;
}

function keyOf(path: string, executable: boolean): string {
  return executable ? `${path} (executable)` : path;
}
