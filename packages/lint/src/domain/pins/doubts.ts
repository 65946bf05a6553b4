import type { Checkout, CommitFacts, GitFacts, Known } from '@stackwright/scan';
import type { Claim } from './claims.ts';

/** Why the repository itself cannot be judged, whatever its checkouts say; undefined when it can. */
export function repositoryDoubt({ repository, gitlinks, ...git }: GitFacts): string | undefined {
  const links = gitlinks.index.known ? gitlinks.index : gitlinks.head;
  return firstUnknown([repository, links, git.gitmodules, git.caseConflicts]);
}

/**
 * The first thing that keeps rules from judging a checkout against the commits that are named for it, in
 * the order of what to do about it; undefined when everything is known.
 */
export function checkoutDoubt(
  checkout: Checkout,
  claims: readonly Claim[],
  series: string | undefined,
): string | undefined {
  const { head, modified, untrackedAddons } = checkout;
  const worktree = firstUnknown([head, modified, untrackedAddons]);
  if (worktree !== undefined) return worktree;
  const wanted = new Set([
    ...claims.map(({ commit }) => commit),
    ...(head.known ? [head.value] : []),
  ]);
  const facts = checkout.commits.filter(({ commit }) => wanted.has(commit));
  if (facts.some(({ present }) => present.known && !present.value)) return MISSING;
  if (facts.length < wanted.size) return 'nothing was asked about its commit';
  for (const fact of facts) {
    const doubt = firstUnknown([fact.present, fact.modules]) ?? branchDoubt(fact, series);
    if (doubt !== undefined) return doubt;
  }
  return undefined;
}

const MISSING = 'a commit that is named for it is not in this clone';

/** Whether the commit is on its series' branch. Only a repository with addons has such a branch. */
function branchDoubt({ branches, modules }: CommitFacts, series: string | undefined) {
  const isAddons = modules.known && modules.value.length > 0;
  if (!isAddons) return undefined;
  if (series === undefined) return 'the series is not declared';
  if (!branches.known) return branches.why;
  const own = branches.value.filter(({ ref }) => ref.endsWith(`/${series}`));
  if (own.length === 0) return `no branch ${series} was fetched`;
  if (own.some(({ contains }) => contains.known && contains.value)) return undefined;
  return firstUnknown(own.map(({ contains }) => contains));
}

function firstUnknown(facts: readonly Known<unknown>[]): string | undefined {
  const doubt = facts.find((fact) => !fact.known);
  return doubt === undefined || doubt.known ? undefined : doubt.why;
}
