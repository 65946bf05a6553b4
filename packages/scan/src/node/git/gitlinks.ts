import { compareText } from '@stackwright/core';
import { follow, known, unknown } from '../../pins/git-facts.ts';
import type { Gitlink, GitFacts, Known } from '../../pins/git-facts.ts';
import type { Git } from './run.ts';

/** `git ls-files -s` and `git ls-tree` both begin a line with the mode, and end it with tab and path. */
const INDEX_ENTRY = /^(?<mode>\d{6}) (?<commit>[0-9a-f]+) \d\t(?<path>.+)$/s;
const TREE_ENTRY = /^(?<mode>\d{6}) \w+ (?<commit>[0-9a-f]+)\t(?<path>.+)$/s;
const GITLINK = '160000';

/** Tracked paths and gitlinks of a repository. */
export type Links = Pick<GitFacts, 'gitlinks' | 'caseConflicts'>;

/** Reads the gitlinks of index and HEAD, in one run of git each. */
export async function readLinks(git: Git, bare: boolean): Promise<Links> {
  const index = bare
    ? unknown('a bare repository has no index')
    : await entries(git, ['ls-files', '-s', '-z'], INDEX_ENTRY);
  const head = await entries(git, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD'], TREE_ENTRY);
  return {
    gitlinks: { index: follow(index, linksOf), head: follow(head, linksOf) },
    caseConflicts: follow(bare ? head : index, (all) => caseConflicts(all.map(({ path }) => path))),
  };
}

interface TrackedEntry extends Gitlink {
  readonly mode: string;
}

async function entries(
  git: Git,
  words: readonly string[],
  pattern: RegExp,
): Promise<Known<readonly TrackedEntry[]>> {
  const ran = await git(words);
  if (!ran.ok) return unknown(ran.why);
  return known(
    ran.out.split('\0').flatMap((line) => {
      const { mode = '', commit = '', path = '' } = pattern.exec(line)?.groups ?? {};
      return path === '' ? [] : [{ mode, commit, path }];
    }),
  );
}

function linksOf(all: readonly TrackedEntry[]): readonly Gitlink[] {
  return all
    .filter(({ mode }) => mode === GITLINK)
    .map(({ path, commit }) => ({ path, commit }))
    .toSorted((a, b) => compareText(a.path, b.path));
}

/**
 * Groups of tracked files and folders that differ in upper and lower case alone, the outermost ones
 * only: what lies below two such folders conflicts for that reason.
 */
export function caseConflicts(paths: readonly string[]): readonly (readonly string[])[] {
  const spellings = new Map<string, Set<string>>();
  for (const path of paths) {
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const prefix = end === -1 ? path : path.slice(0, end);
      const key = prefix.toLowerCase();
      const known = spellings.get(key);
      if (known === undefined) spellings.set(key, new Set([prefix]));
      else known.add(prefix);
      if (end === -1 || (known?.size ?? 1) > 1) break;
    }
  }
  return [...spellings.values()]
    .filter(({ size }) => size > 1)
    .map((group) => [...group].toSorted(compareText))
    .toSorted((a, b) => compareText(a[0] ?? '', b[0] ?? ''));
}
