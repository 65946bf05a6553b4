import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { known, unknown } from '../../pins/git-facts.ts';
import type { Checkout, CheckoutState, Known, Remote } from '../../pins/git-facts.ts';
import { withoutLogin } from '../../pins/without-login.ts';
import { readCommits } from './commits.ts';
import { createGit } from './run.ts';
import type { Git } from './run.ts';
import { readStatus } from './status.ts';

/** A checkout to look at. */
export interface CheckoutQuestion {
  /** The repository's folder. */
  readonly root: string;
  /** Relative to it. */
  readonly path: string;
  readonly commits: readonly string[];
  readonly branches: readonly string[];
  /** Where a submodule keeps its objects while it is not checked out. */
  readonly store: string | undefined;
}

/** Reads what a folder inside a repository is, and what its own repository knows. */
export async function readCheckout(question: CheckoutQuestion): Promise<Checkout> {
  const folder = join(question.root, question.path);
  const entry = entryOf(folder);
  if (entry.state !== 'checked-out') return readWithout(question, entry.state, entry.why);
  const git = createGit({ folder: entry.folder });
  const top = await git(['rev-parse', '--show-toplevel']);
  // `core.worktree` of a prepared repository can point anywhere.
  if (!top.ok) return readWithout(question, 'unreadable', top.why);
  if (real(top.out.replace(/\n$/, '')) !== entry.folder) {
    return readWithout(question, 'unreadable', 'its repository has its work tree elsewhere');
  }
  const head = await text(
    git,
    ['rev-parse', '--verify', 'HEAD^{commit}'],
    'nothing is committed in it yet',
  );
  const shallow = await readShallow(git);
  const status = await readStatus(entry.folder, git);
  const commits = [...new Set([...question.commits, ...(head.known ? [head.value] : [])])];
  return {
    path: question.path,
    state: 'checked-out',
    head,
    branch: await readBranch(git),
    shallow,
    remotes: await readRemotes(git),
    ...status,
    commits: await readCommits(git, { commits, head, shallow, branches: question.branches }),
  };
}

/** A folder without a work tree. A submodule may still have its objects below `.git/modules`. */
async function readWithout(
  { path, commits, branches, store }: CheckoutQuestion,
  state: CheckoutState,
  why: string,
): Promise<Checkout> {
  const nothing = unknown(why);
  const base = {
    path,
    state,
    head: nothing,
    branch: nothing,
    modified: nothing,
    untracked: nothing,
    untrackedAddons: nothing,
  };
  if (store === undefined || entryKind(store) !== 'folder') {
    const empty = commits.map((commit) => ({
      commit,
      present: nothing,
      inHead: nothing,
      branches: nothing,
      modules: nothing,
    }));
    return { ...base, shallow: nothing, remotes: nothing, commits: empty };
  }
  const git = createGit({ folder: realpathSync(store), bare: true });
  const shallow = await readShallow(git);
  return {
    ...base,
    shallow,
    remotes: await readRemotes(git),
    commits: await readCommits(git, { commits, head: nothing, shallow, branches }),
  };
}

type FolderEntry =
  | { readonly state: 'checked-out'; readonly folder: string }
  | { readonly state: Exclude<CheckoutState, 'checked-out'>; readonly why: string };

/** What stands at a path; links are not followed, as git follows none in place of a submodule. */
function entryOf(folder: string): FolderEntry {
  const kind = entryKind(folder);
  if (kind === 'absent') return { state: 'absent', why: 'the folder does not exist' };
  if (kind !== 'folder')
    return { state: 'unreadable', why: 'what stands in its place is no folder' };
  const names = namesIn(folder);
  if (names === undefined) return { state: 'unreadable', why: 'the folder cannot be read' };
  if (names.includes('.git')) return { state: 'checked-out', folder: realpathSync(folder) };
  return names.length === 0
    ? { state: 'empty', why: 'the submodule is not initialised' }
    : { state: 'no-repository', why: 'the folder has no repository of its own' };
}

function entryKind(path: string): 'folder' | 'other' | 'absent' {
  try {
    return lstatSync(path).isDirectory() ? 'folder' : 'other';
  } catch {
    return 'absent';
  }
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** The one line that git prints; unknown with a reason of our own where it prints nothing. */
export async function text(
  git: Git,
  words: readonly string[],
  otherwise: string,
): Promise<Known<string>> {
  const ran = await git(words);
  const line = ran.ok ? ran.out.replace(/\n$/, '') : '';
  return line === '' ? unknown(otherwise) : known(line);
}

export async function readShallow(git: Git): Promise<Known<boolean>> {
  const ran = await git(['rev-parse', '--is-shallow-repository']);
  return ran.ok ? known(ran.out.trim() === 'true') : unknown(ran.why);
}

async function readBranch(git: Git): Promise<Known<string | undefined>> {
  const ran = await git(['rev-parse', '--symbolic-full-name', 'HEAD']);
  if (!ran.ok) return unknown(ran.why);
  const [, branch] = /^refs\/heads\/(.+)\n?$/.exec(ran.out) ?? [];
  return known(branch);
}

/** Addresses as the repository has them, but for logins in them: `url.<base>.insteadOf` of the user is not applied. */
async function readRemotes(git: Git): Promise<Known<readonly Remote[]>> {
  const ran = await git(['config', '--local', '-z', '--list']);
  if (!ran.ok) return unknown(ran.why);
  const remotes = new Map<string, string>();
  for (const entry of ran.out.split('\0')) {
    const { name, url } = /^remote\.(?<name>.+)\.url\n(?<url>.*)$/s.exec(entry)?.groups ?? {};
    if (name !== undefined && url !== undefined && !remotes.has(name))
      remotes.set(name, withoutLogin(url));
  }
  return known([...remotes].map(([name, url]) => ({ name, url })));
}
