import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { compareText } from '@stackwright/core';
import { known, unknown, unknownGitFacts } from '../pins/git-facts.ts';
import type {
  Checkout,
  GitFacts,
  GitQuestions,
  Known,
  RepositoryFacts,
} from '../pins/git-facts.ts';
import { leadsOut, readGitmodules } from '../pins/gitmodules/read.ts';
import { readConfig } from '../pins/gitmodules/config.ts';
import { readCheckout, readShallow, text } from './git/checkout.ts';
import type { CheckoutQuestion } from './git/checkout.ts';
import { readLinks } from './git/gitlinks.ts';
import { createGit } from './git/run.ts';
import type { Git } from './git/run.ts';

/**
 * Reads what git knows of a repository and the checkouts inside it: a work tree, at its top, or a bare
 * repository. Nothing is written, nothing is fetched, and no program of the repository's own runs.
 * What the clone cannot tell is unknown, with its reason.
 */
export async function readGitFacts(folder: string, questions: GitQuestions): Promise<GitFacts> {
  if (!existsSync(folder)) return unknownGitFacts('the folder does not exist');
  const root = realpathSync(folder);
  const bare = !existsSync(join(root, '.git')) && existsSync(join(root, 'objects'));
  const git = createGit({ folder: root, bare });
  const repository = await readRepository(git, bare);
  if (!repository.known) return unknownGitFacts(repository.why);
  const links = await readLinks(git, bare);
  const gitmodules = await readModulesFile(git, root, bare);
  const stores = storesOf(gitmodules, await commonFolder(git, root));
  const { index, head } = links.gitlinks;
  const pinned = [...(index.known ? index.value : []), ...(head.known ? head.value : [])];
  const asked = new Map<string, Set<string>>();
  const ask = (path: string, commits: readonly string[]): void => {
    const all = asked.get(path) ?? new Set();
    for (const commit of commits) all.add(commit);
    asked.set(path, all);
  };
  for (const { path, commit } of pinned) ask(path, [commit]);
  for (const path of stores.keys()) ask(path, []);
  for (const { path, commits } of questions.checkouts) ask(tidy(path), commits);
  const inside = [...asked].filter(([path]) => isInside(path));
  const checkouts = await inParallel(
    inside.map(([path, commits]): CheckoutQuestion => ({
      root,
      path,
      commits: [...commits].filter((commit) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)),
      branches: questions.branches,
      store: stores.get(path),
    })),
  );
  return {
    repository,
    ...links,
    gitmodules,
    checkouts: checkouts.toSorted((a, b) => compareText(a.path, b.path)),
  };
}

async function readRepository(git: Git, bare: boolean): Promise<Known<RepositoryFacts>> {
  const shallow = await readShallow(git);
  if (!shallow.known) return shallow;
  const head = await text(
    git,
    ['rev-parse', '--verify', 'HEAD^{commit}'],
    'nothing is committed yet',
  );
  return known({ bare, shallow: shallow.value, head });
}

/** `.gitmodules` as git takes it: the work tree's, and in a bare repository the commit's. */
async function readModulesFile(
  git: Git,
  root: string,
  bare: boolean,
): Promise<Known<string | undefined>> {
  if (bare) {
    const listed = await git(['ls-tree', '-z', '--full-tree', 'HEAD', '.gitmodules']);
    if (!listed.ok) return unknown(listed.why);
    const blob = /^100\d{3} blob (?<blob>[0-9a-f]+)\t/.exec(listed.out)?.groups?.['blob'];
    if (blob === undefined) return known(undefined);
    const shown = await git(['cat-file', 'blob', blob]);
    return shown.ok ? known(shown.out) : unknown(shown.why);
  }
  const file = join(root, '.gitmodules');
  try {
    return known(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  } catch {
    return unknown('.gitmodules cannot be read');
  }
}

/** The git directory that linked work trees share: there submodules keep their objects. */
async function commonFolder(git: Git, root: string): Promise<string | undefined> {
  const ran = await git(['rev-parse', '--git-common-dir']);
  return ran.ok ? resolve(root, ran.out.replace(/\n$/, '')) : undefined;
}

/** Folder of each submodule's objects by the path of its checkout. Source: gitsubmodules(7). */
function storesOf(
  gitmodules: Known<string | undefined>,
  common: string | undefined,
): ReadonlyMap<string, string | undefined> {
  const source = gitmodules.known ? (gitmodules.value ?? '') : '';
  const { pins } = readGitmodules(source, '.gitmodules');
  const names = new Map(
    readConfig(source).entries.flatMap(({ section, subsection, key, value }) =>
      section === 'submodule' && key === 'path' && !leadsOut(subsection ?? '')
        ? [[tidy(value ?? ''), subsection ?? '']]
        : [],
    ),
  );
  return new Map(
    pins.flatMap(({ path }) => {
      if (path === undefined) return [];
      const name = names.get(tidy(path.value));
      return [[tidy(path.value), name && common && join(common, 'modules', name)] as const];
    }),
  );
}

/** Paths as git has them: without `./` and a slash at the end. */
function tidy(path: string): string {
  return path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
}

function isInside(path: string): boolean {
  return (
    path !== '' &&
    !path.startsWith('/') &&
    !path.split('/').some((part) => ['', '.', '..', '.git'].includes(part))
  );
}

/** One checkout a core at a time: each waits for processes of git. */
async function inParallel(questions: readonly CheckoutQuestion[]): Promise<readonly Checkout[]> {
  const checkouts: Checkout[] = [];
  const waiting = questions.values();
  const work = async (): Promise<void> => {
    for (const question of waiting) checkouts.push(await readCheckout(question));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  return checkouts;
}
