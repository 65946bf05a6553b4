import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Coverage } from '@stackwright/core';
import { matchesGlob } from '@stackwright/lint';
import { createList, listFiles } from './list-files.ts';
import type { List } from './list-files.ts';
import { nameOf } from './name-of.ts';

/** A file to look at; its name is relative to the working directory. */
export interface Target {
  readonly file: string;
  /** True when the user named it: then its name need not tell its syntax. */
  readonly isNamed: boolean;
}

/** Which files are meant. */
export interface Targets {
  readonly files: readonly Target[];
  /** True for files that findings are wanted of; undefined for all. */
  readonly isWanted: ((file: string) => boolean) | undefined;
  readonly skipped: Coverage['skipped'];
  /** Words of the command line that are no file, no folder, and match nothing. */
  readonly unmatched: readonly string[];
}

/** No targets, where nobody knows which ones are meant. */
export const UNSET: Targets = {
  files: [],
  isWanted: undefined,
  skipped: [{ what: 'all files', why: 'how to lint them is not known' }],
  unmatched: [],
};

/** Finds what the words of the command line mean: files, folders or globs; without any, everything. */
export async function findTargets(
  cwd: string,
  words: readonly string[],
  list: List = createList(),
): Promise<Targets> {
  if (words.length === 0) {
    const { files, skipped } = await listFiles(cwd, list);
    return { files: files.map(unnamed), skipped, isWanted: undefined, unmatched: [] };
  }
  const parts = await Promise.all(words.map((word) => targetsOf(cwd, word, list)));
  const files = new Map<string, Target>();
  for (const target of parts.flatMap((part) => part.files)) {
    if (target.isNamed || !files.has(target.file)) files.set(target.file, target);
  }
  return {
    files: [...files.values()],
    isWanted: (file) => parts.some((part) => part.isWanted(file)),
    skipped: parts.flatMap((part) => part.skipped),
    unmatched: words.filter((_, index) => parts[index]?.kind === 'nothing'),
  };
}

interface Part extends Pick<Targets, 'files' | 'skipped'> {
  readonly kind: 'file' | 'folder' | 'glob' | 'nothing';
  isWanted(file: string): boolean;
}

async function targetsOf(cwd: string, word: string, list: List): Promise<Part> {
  const path = resolve(cwd, word);
  const name = nameOf(cwd, word);
  const found = lookAt(path);
  if (found === 'folder') {
    const prefix = name === '' ? '' : `${name}/`;
    const { files, skipped } = await listFiles(path, list);
    return {
      kind: 'folder',
      files: files.map((file) => unnamed(`${prefix}${file}`)),
      skipped: skipped.map(({ what, why }) => ({ what: `${prefix}${what}`, why })),
      isWanted: (file) => file.startsWith(prefix),
    };
  }
  if (found === 'file') {
    const files = [{ file: name, isNamed: true }];
    return { kind: 'file', files, skipped: [], isWanted: (file) => file === name };
  }
  const isGlob = /[*?{]/.test(word);
  const isWanted = (file: string): boolean => isGlob && matchesGlob(file, word);
  const files = isGlob ? (await listFiles(cwd, list)).files.filter(isWanted).map(unnamed) : [];
  return { kind: files.length === 0 ? 'nothing' : 'glob', files, skipped: [], isWanted };
}

function unnamed(file: string): Target {
  return { file, isNamed: false };
}

/** What stands at a path. What the system does not tell, or is no plain file, reading it will say. */
function lookAt(path: string): 'file' | 'folder' | 'nothing' {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    return cause.code === 'ENOTDIR' ? 'nothing' : 'file';
  }
}
