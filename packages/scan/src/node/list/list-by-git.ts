import { lstatSync, readlinkSync } from 'node:fs';
import { posix } from 'node:path';
import type { EnvironmentFile } from '../../code-tree.ts';
import { foreignFolderOf } from '../../foreign-folders.ts';
import { isEnvironmentFile } from '../../readers/env/secret-variables.ts';
import { systemPath } from './file-name.ts';
import type { FileName } from './file-name.ts';
import { gitOutput } from './git-output.ts';
import type { ListedFile, Skipped } from './listed-file.ts';
import { INDEX_WORDS, readIndexEntries, readNames } from './ls-files.ts';

/** A work tree as git tells it, without the repositories inside it; or why git does not tell. */
export type GitListing =
  | {
      readonly ok: true;
      readonly files: readonly ListedFile[];
      readonly skipped: readonly Skipped[];
      readonly environment: readonly EnvironmentFile[];
      /** Folders with a repository of their own. */
      readonly inner: readonly FileName[];
      /** Symbolic links, and what a sparse checkout leaves out. */
      readonly unread: readonly string[];
    }
  | { readonly ok: false; readonly why: string };

/** Lists what git tracks and what it does not ignore. The index gives contents' hashes for free. */
export async function listByGit(root: string): Promise<GitListing> {
  const configured = await gitOutput({ folder: root }, FILTERS);
  // git fails when there is no such setting.
  const filters = configured.ok ? filterNames(configured.bytes) : [];
  const place = { folder: root, filters };
  const others = gitOutput(place, ['ls-files', '-z', '-o', '--exclude-standard']);
  const index = await gitOutput(place, INDEX_WORDS);
  // Read while git still looks for the others.
  const tracked = index.ok ? readIndexEntries(index.bytes) : index;
  const found = await others;
  if ('ok' in tracked) return tracked;
  if (!found.ok) return found;
  const untracked = sort(root, readNames(found.bytes));
  const links = [...tracked.links, ...untracked.links];
  return {
    ok: true,
    files: [...tracked.files, ...untracked.files],
    inner: [...tracked.gitlinks, ...untracked.inner],
    environment: [
      ...environmentOf(tracked.files, 'tracked'),
      ...environmentOf(untracked.files, 'untracked'),
    ],
    unread: [...links.map(({ path }) => path), ...tracked.sparse],
    skipped: [...sparse(tracked.sparse.length), ...leadingOut(root, links), ...untracked.skipped],
  };
}

function environmentOf(
  files: readonly ListedFile[],
  state: EnvironmentFile['state'],
): readonly EnvironmentFile[] {
  return files.flatMap(({ path }) =>
    // Asked of every file there is: the cheap question first.
    path.includes('.env') && isEnvironmentFile(path) ? [{ path, state }] : [],
  );
}

const FILTERS = ['config', '-z', '--name-only', '--get-regexp', '^filter\\.'];

function filterNames(bytes: Buffer): readonly string[] {
  const names = bytes
    .toString()
    .split('\0')
    .flatMap((key) => /^filter\.(.+)\.[^.]+$/.exec(key)?.[1] ?? []);
  return [...new Set(names)];
}

function sparse(count: number): readonly Skipped[] {
  if (count === 0) return [];
  return [
    { what: count === 1 ? '1 file' : `${count} files`, why: 'left out by the sparse checkout' },
  ];
}

/** git does not say what its untracked names are: only the disk does. */
function sort(root: string, names: readonly FileName[]) {
  const files: ListedFile[] = [];
  const links: FileName[] = [];
  const inner: FileName[] = [];
  const foreign = new Set<string>();
  for (const name of names) {
    const folder = foreignFolderOf(name.path);
    if (folder !== undefined) foreign.add(folder);
    else if (name.path.endsWith('/')) inner.push(withoutSlash(name));
    else if (isLink(systemPath(root, name))) links.push(name);
    else files.push(name);
  }
  const skipped = [...foreign].map((folder) => ({
    what: `${folder}/`,
    why: "other people's files",
  }));
  return { files, links, inner, skipped };
}

function withoutSlash({ path, bytes }: FileName): FileName {
  return { path: path.slice(0, -1), ...(bytes !== undefined && { bytes: bytes.slice(0, -1) }) };
}

function isLink(path: string | Buffer): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** What lies inside is listed itself, or ignored as git was told to. */
function leadingOut(root: string, links: readonly FileName[]): readonly Skipped[] {
  return links
    .filter((name) => isOutside(targetOf(root, name)))
    .map(({ path }) => ({ what: path, why: 'a symbolic link that leads out of the repository' }));
}

function isOutside(target: string | undefined): boolean {
  return target === undefined || target === '..' || target.startsWith('../');
}

function targetOf(root: string, name: FileName): string | undefined {
  try {
    const target = readlinkSync(systemPath(root, name), { encoding: 'utf8' });
    if (posix.isAbsolute(target)) return undefined;
    return posix.normalize(posix.join(posix.dirname(name.path), target)).replace(/\/$/, '');
  } catch {
    return undefined;
  }
}
