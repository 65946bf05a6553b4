import { execFileSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '@stackwright/core';
import type { Coverage } from '@stackwright/core';
import { isForeign } from '@stackwright/scan';
import type { ListedFile, Listing } from '@stackwright/scan/node';

/** The names of the files below a folder, relative to it, `/` between parts, sorted. */
export interface OwnFiles {
  readonly files: readonly string[];
  readonly skipped: Coverage['skipped'];
}

/** Lists a folder; the same folder once in a run. */
export type List = (folder: string) => Promise<Listing>;

/** A {@link List} for one run. What lists a repository is loaded when that is first asked for. */
export function createList(): List {
  const listed = new Map<string, Promise<Listing>>();
  const list = async (folder: string): Promise<Listing> => {
    const { listTree } = await import('@stackwright/scan/node');
    return listTree(folder);
  };
  return (folder) => {
    const listing = listed.get(folder) ?? list(folder);
    listed.set(folder, listing);
    return listing;
  };
}

/**
 * The plain files of a folder that somebody keeps there: inside a git work tree what git tracks and what
 * it does not ignore, elsewhere everything. Other people's files and repositories are left out.
 */
export async function listFiles(folder: string, list: List = createList()): Promise<OwnFiles> {
  const { files, repositories, skipped } = await list(folder);
  const isInner = isBelow(repositories);
  const own = files.filter(
    (file) => !isForeign(file.path) && !isInner(file.path) && isPlain(folder, file),
  );
  const inner = repositories.map((what) => ({ what, why: 'it is a repository of its own' }));
  return {
    files: own.map(({ path }) => path).toSorted(compareText),
    skipped: [...skipped, ...inner],
  };
}

function isBelow(folders: readonly string[]): (path: string) => boolean {
  if (folders.length === 0) return () => false;
  return (path) => folders.some((folder) => path.startsWith(`${folder}/`));
}

/** What git says is as it was staged is a file. A name that is no text can be named by nobody. */
function isPlain(folder: string, { path, bytes, blob }: ListedFile): boolean {
  if (bytes !== undefined) return false;
  if (blob !== undefined) return true;
  try {
    return lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // What the system does not tell, reading it will.
    return true;
  }
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
