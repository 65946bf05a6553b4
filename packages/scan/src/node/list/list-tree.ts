import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { below } from './file-name.ts';
import type { FileName } from './file-name.ts';
import { listByGit } from './list-by-git.ts';
import type { Listing, Skipped } from './listed-file.ts';
import { walk } from './walk.ts';

/** Why what a gitlink stands for is not listed. */
export const NOT_CHECKED_OUT = 'a submodule that is not checked out';

/**
 * Lists a folder once. Inside a git work tree that is what git tracks and what it does not ignore, also of
 * the repositories inside it; elsewhere every file. Symbolic links are not followed.
 * @param root - absolute.
 */
export async function listTree(root: string): Promise<Listing> {
  if (!isInWorkTree(root)) return walk(root);
  const listed = await listByGit(root);
  if (!listed.ok) {
    const walked = await walk(root);
    const note = {
      what: '.gitignore',
      why: `git could not list the files (${listed.why}), so all were taken`,
    };
    return { ...walked, skipped: [...walked.skipped, note] };
  }
  const { files, inner } = listed;
  const parts = await inTurn(inner, (folder) => listInner(root, folder));
  return {
    files: [...files, ...parts.flatMap((part) => part.files)],
    repositories: parts.flatMap((part) => part.repositories),
    unread: [...listed.unread, ...parts.flatMap((part) => part.unread ?? [])],
    skipped: [...listed.skipped, ...parts.flatMap((part) => part.skipped)],
    environment: [...listed.environment, ...parts.flatMap((part) => part.environment)],
  };
}

/** A repository in a folder of another one, by a gitlink or because somebody cloned it there. */
async function listInner(root: string, folder: FileName): Promise<Listing> {
  const what = `${folder.path}/`;
  const left = (why: string): Listing => ({
    files: [],
    repositories: [],
    skipped: [{ what, why }],
    environment: [],
  });
  if (folder.bytes !== undefined) return left('a repository whose name is no UTF-8');
  const path = join(root, folder.path);
  if (isEmpty(path)) return left(NOT_CHECKED_OUT);
  const inner = existsSync(join(path, '.git')) ? await listTree(path) : await walk(path);
  return {
    files: inner.files.map((file) => ({ ...file, ...below(folder, file) })),
    repositories: [folder.path, ...inner.repositories.map((one) => what + one)],
    unread: (inner.unread ?? []).map((one) => what + one),
    skipped: inner.skipped.map((one): Skipped => ({ ...one, what: what + one.what })),
    environment: inner.environment.map((one) => ({ ...one, path: what + one.path })),
  };
}

/** True for a folder without anything, and for what is no folder. */
function isEmpty(folder: string): boolean {
  try {
    return !lstatSync(folder).isDirectory() || readdirSync(folder).length === 0;
  } catch {
    return true;
  }
}

function isInWorkTree(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const parent = dirname(folder);
  return parent !== folder && isInWorkTree(parent);
}

/** A repository with fifty submodules is not to start a hundred processes at once. */
const AT_ONCE = 4;

async function inTurn<T, U>(
  items: readonly T[],
  work: (item: T) => Promise<U>,
): Promise<readonly U[]> {
  const done: U[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE)
    done.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  return done;
}
