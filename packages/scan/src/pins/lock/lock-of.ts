import type { Checkout, GitFacts, Known } from '../git-facts.ts';
import type { Pin } from '../pin.ts';
import type { Lock, LockedRepository } from './lock.ts';

/** A folder, and what has to be known or done about it. */
export interface LockRemark {
  readonly path: string;
  readonly what: string;
  readonly fix: string;
}

/** A lock with what to mind about it, or why there can be none. */
export type LockMade =
  | { readonly ok: true; readonly lock: Lock; readonly remarks: readonly LockRemark[] }
  | { readonly ok: false; readonly refusals: readonly LockRemark[] };

/** What a lock is made of. */
export interface LockSource {
  readonly series: string;
  readonly facts: GitFacts;
  /** What other files say of the same folders: addresses and branches. */
  readonly pins: readonly Pin[];
}

/**
 * The lock of a repository: the commit that each checkout is at, or that its gitlink names where nothing
 * is checked out. Repositories without addons have no place in it. A commit or its addons that are not
 * known refuse the whole lock: half a lock would pass for a whole one.
 */
export function lockOf({ series, facts, pins }: LockSource): LockMade {
  const entries = facts.checkouts.map((checkout) => entryOf(checkout, { series, facts, pins }));
  const refusals = entries.flatMap((entry) => (entry.kind === 'refused' ? [entry.remark] : []));
  if (refusals.length > 0) return { ok: false, refusals };
  const locked = entries.flatMap((entry) => (entry.kind === 'locked' ? [entry] : []));
  return {
    ok: true,
    lock: { series, repositories: locked.map(({ repository }) => repository) },
    remarks: locked.flatMap(({ remarks }) => remarks),
  };
}

type LockEntry =
  | { readonly kind: 'refused'; readonly remark: LockRemark }
  | {
      readonly kind: 'locked';
      readonly repository: LockedRepository;
      readonly remarks: readonly LockRemark[];
    }
  | { readonly kind: 'no-addons' };

function entryOf(checkout: Checkout, { series, facts, pins }: LockSource): LockEntry {
  const { path } = checkout;
  const refused = (what: string, fix: string): LockEntry => ({
    kind: 'refused',
    remark: { path, what, fix },
  });
  const link = gitlinkOf(facts, path);
  const commit = checkout.head.known ? checkout.head.value : link;
  if (commit === undefined) {
    return refused(`its commit is not known: ${whyOf(checkout.head)}`, 'Check it out.');
  }
  const about = checkout.commits.find((one) => one.commit === commit);
  if (about === undefined || !about.modules.known) {
    const why = about === undefined ? 'nothing is known of its commit' : whyOf(about.modules);
    return refused(
      `which addons it has is not known: ${why}`,
      `Run \`git submodule update --init -- ${path}\`.`,
    );
  }
  if (about.modules.value.length === 0) return { kind: 'no-addons' };
  const pin = pins.find((one) => one.path?.value.replace(/\/+$/, '') === path);
  const url = pin?.url?.value ?? remoteOf(checkout);
  if (url === undefined) {
    return refused(
      'where it comes from is not known: it has no remote',
      'Add it to `.gitmodules`.',
    );
  }
  const isOnSeries =
    about.branches.known &&
    about.branches.value.some(
      ({ ref, contains }) => ref.endsWith(`/${series}`) && contains.known && contains.value,
    );
  const branch = pin?.branch?.value ?? (isOnSeries ? series : undefined);
  const modules = about.modules.value.map(({ name }) => name);
  return {
    kind: 'locked',
    repository: { path, url, branch, commit, modules: [...new Set(modules)] },
    remarks: remarksOf(checkout, commit, link),
  };
}

function remarksOf(
  checkout: Checkout,
  commit: string,
  link: string | undefined,
): readonly LockRemark[] {
  const { path, modified, untrackedAddons } = checkout;
  const remarks: LockRemark[] = [];
  if (link !== undefined && link !== commit) {
    const what = `it is at ${commit.slice(0, 12)}, and the commit that is staged is ${link.slice(0, 12)}`;
    remarks.push({ path, what, fix: `Run \`git add ${path}\`.` });
  }
  if (modified.known && modified.value.length > 0) {
    const what = `${modified.value.length} of its files are changed, and no lock holds that`;
    remarks.push({ path, what, fix: 'Commit the changes to a fork, or take them back.' });
  }
  if (untrackedAddons.known && untrackedAddons.value.length > 0) {
    const what = `it holds addons that git does not track: ${untrackedAddons.value.join(', ')}`;
    remarks.push({ path, what, fix: 'Move them to a folder of their own.' });
  }
  return remarks;
}

/** The commit that the repository around it names: staged, or committed where there is no index. */
export function gitlinkOf({ gitlinks }: GitFacts, path: string): string | undefined {
  const links = gitlinks.index.known ? gitlinks.index : gitlinks.head;
  return links.known ? links.value.find((one) => one.path === path)?.commit : undefined;
}

function remoteOf({ remotes }: Checkout): string | undefined {
  if (!remotes.known) return undefined;
  const origin = remotes.value.find(({ name }) => name === 'origin');
  return origin?.url ?? (remotes.value.length === 1 ? remotes.value[0]?.url : undefined);
}

function whyOf(fact: Known<unknown>): string {
  return fact.known ? '' : fact.why;
}
