import { lstatSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Coverage } from '@stackwright/core';
import { matchesGlob } from '@stackwright/lint';
import { listFiles } from './list-files.ts';
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
export function findTargets(cwd: string, words: readonly string[]): Targets {
  if (words.length === 0) {
    const { files, skipped } = listFiles(cwd);
    return { ...plainFiles(cwd, files, skipped), isWanted: undefined, unmatched: [] };
  }
  const parts = words.map((word) => targetsOf(cwd, word));
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

function targetsOf(cwd: string, word: string): Part {
  const path = resolve(cwd, word);
  const name = nameOf(cwd, word);
  const found = lookAt(path, statSync);
  if (found === 'folder') {
    const prefix = name === '' ? '' : `${name}/`;
    const { files, skipped } = listFiles(path);
    return {
      kind: 'folder',
      ...plainFiles(
        cwd,
        files.map((file) => `${prefix}${file}`),
        skipped.map(({ what, why }) => ({ what: `${prefix}${what}`, why })),
      ),
      isWanted: (file) => file.startsWith(prefix),
    };
  }
  if (found !== 'nothing') {
    const files = [{ file: name, isNamed: true }];
    return { kind: 'file', files, skipped: [], isWanted: (file) => file === name };
  }
  const isGlob = /[*?{]/.test(word);
  const isWanted = (file: string): boolean => isGlob && matchesGlob(file, word);
  const { files, skipped } = plainFiles(cwd, isGlob ? listFiles(cwd).files.filter(isWanted) : []);
  return { kind: files.length === 0 ? 'nothing' : 'glob', files, skipped, isWanted };
}

/** What stands at a path. What the system does not tell, reading it will. */
function lookAt(
  path: string,
  stat: typeof statSync | typeof lstatSync,
): 'file' | 'folder' | 'other' | 'refused' | 'nothing' {
  try {
    const found = stat(path, { throwIfNoEntry: false });
    if (found === undefined) return 'nothing';
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    return cause.code === 'ENOTDIR' ? 'nothing' : 'refused';
  }
}

/** Symbolic links lead to files that are listed themselves, or that are somebody else's. */
function plainFiles(
  cwd: string,
  names: readonly string[],
  skipped: Coverage['skipped'] = [],
): Pick<Targets, 'files' | 'skipped'> {
  const files: Target[] = [];
  const left: { what: string; why: string }[] = [...skipped];
  for (const file of names) {
    const found = lookAt(resolve(cwd, file), lstatSync);
    if (found === 'file' || found === 'refused') files.push({ file, isNamed: false });
    else if (found === 'folder') left.push({ what: file, why: 'it is a repository of its own' });
  }
  return { files, skipped: left };
}
