import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareText } from '@stackwright/core';
import type { Coverage } from '@stackwright/core';

/** The names of the files below a folder, relative to it, `/` between parts, sorted. */
export interface Listing {
  readonly files: readonly string[];
  readonly skipped: Coverage['skipped'];
}

/** Folders that hold other people's files. */
export const FOREIGN = /(?:^|\/)(?:node_modules|\.git)(?:\/|$)/;

/**
 * Lists a folder once. Inside a git work tree that is what git tracks and what it does not ignore;
 * elsewhere everything. Symbolic links are not followed.
 */
export function listFiles(folder: string): Listing {
  if (!isInWorkTree(folder)) return walk(folder);
  const listed = git(folder, ['ls-files', '-co', '--exclude-standard', '-z']);
  if (listed === undefined) {
    const { files, skipped } = walk(folder);
    const note = { what: '.gitignore', why: 'git could not list the files, so all were taken' };
    return { files, skipped: [...skipped, note] };
  }
  const names = new Set(listed.split('\0'));
  const files = [...names].filter((name) => name !== '' && !FOREIGN.test(name));
  return { files: files.toSorted(compareText), skipped: [] };
}

/** What git prints; undefined when it is not there, or refuses. */
export function git(folder: string, words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', words, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

function isInWorkTree(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const parent = dirname(folder);
  return parent !== folder && isInWorkTree(parent);
}

function walk(root: string): Listing {
  const files: string[] = [];
  const skipped: { what: string; why: string }[] = [];
  const visit = (folder: string): void => {
    const entries = entriesOf(join(root, folder));
    if (entries === undefined) skipped.push({ what: `${folder}/`, why: 'it cannot be listed' });
    for (const entry of entries ?? []) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (FOREIGN.test(name)) continue;
      if (entry.isFile()) files.push(name);
      if (entry.isDirectory()) visit(name);
    }
  };
  visit('');
  return { files: files.toSorted(compareText), skipped };
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
