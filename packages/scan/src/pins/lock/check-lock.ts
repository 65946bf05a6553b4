import type { Checkout, CommitFacts, GitFacts, Known } from '../git-facts.ts';
import type { Lock, LockedRepository } from './lock.ts';
import { gitlinkOf } from './lock-of.ts';

/** What came of comparing one folder with the lock. */
export interface LockVerdict {
  readonly path: string;
  /** `unverifiable`: this clone cannot tell, which is neither fine nor a difference. */
  readonly outcome: 'match' | 'drift' | 'unverifiable';
  readonly what: string;
  readonly fix: string;
}

type Told = Omit<LockVerdict, 'path'>;

/**
 * Compares a lock with what git knows: commits checked out and staged, changes, addons. A folder has one
 * verdict for each thing that is wrong, and `match` when nothing is and everything is known.
 */
export function checkLock(lock: Lock, facts: GitFacts): readonly LockVerdict[] {
  const locked = lock.repositories.flatMap((one) => {
    const checkout = facts.checkouts.find(({ path }) => path === one.path);
    const told =
      checkout === undefined
        ? [unverifiable('git was not asked about it')]
        : verdictsOf(one, checkout, facts);
    return (told.length === 0 ? [MATCH] : told).map((each) => ({ ...each, path: one.path }));
  });
  const others = facts.checkouts.filter(
    ({ path }) => !lock.repositories.some((one) => one.path === path),
  );
  return [...locked, ...others.flatMap((checkout) => unlisted(checkout, facts))];
}

const MATCH: Told = { outcome: 'match', what: '', fix: '' };

function drift(what: string, fix: string): Told {
  return { outcome: 'drift', what, fix };
}

function unverifiable(why: string): Told {
  return {
    outcome: 'unverifiable',
    what: `this clone cannot tell whether it is as locked: ${why}`,
    fix: 'Fetch what is missing (`git submodule update --init`), and check again.',
  };
}

function verdictsOf(
  locked: LockedRepository,
  checkout: Checkout,
  facts: GitFacts,
): readonly Told[] {
  const { commit, path } = locked;
  const about = checkout.commits.find((one) => one.commit === commit);
  return [
    ...gitlinkVerdict(commit, path, facts),
    ...headVerdict(commit, path, checkout),
    ...ifAny(checkout.modified, (files) =>
      drift(
        `${files.length} of its files are changed: ${few(files)}`,
        'Take the changes back, or commit them to a fork and lock that.',
      ),
    ),
    ...ifAny(checkout.untrackedAddons, (addons) =>
      drift(
        `it holds addons that git does not track: ${few(addons)}`,
        'Move them to a folder of their own.',
      ),
    ),
    ...modulesVerdict(locked, about),
  ].filter(first);
}

function gitlinkVerdict(commit: string, path: string, facts: GitFacts): readonly Told[] {
  const link = gitlinkOf(facts, path);
  if (link === undefined || link === commit) return [];
  return [
    drift(
      `the lock says ${short(commit)}, and the submodule's commit is ${short(link)}`,
      `Run \`stackwright lock\`, or stage the locked commit with \`git add ${path}\`.`,
    ),
  ];
}

function headVerdict(commit: string, path: string, { head }: Checkout): readonly Told[] {
  if (!head.known) return [unverifiable(head.why)];
  if (head.value === commit) return [];
  return [
    drift(
      `the lock says ${short(commit)}, and ${short(head.value)} is checked out`,
      `Run \`git -C ${path} checkout ${commit}\`, or \`stackwright lock\`.`,
    ),
  ];
}

function modulesVerdict(
  { modules }: LockedRepository,
  about: CommitFacts | undefined,
): readonly Told[] {
  if (modules.length === 0) return [];
  const there = about?.modules;
  if (there === undefined || !there.known) {
    return [unverifiable(there === undefined ? 'nothing is known of the commit' : there.why)];
  }
  const missing = modules.filter((name) => !there.value.some((one) => one.name === name));
  return missing.length === 0
    ? []
    : [
        drift(
          `the locked commit has no addon ${few(missing)}`,
          'Run `stackwright lock`, and mind what depends on it.',
        ),
      ];
}

/** A checkout that the lock does not name: only one without addons may be left out. */
function unlisted(checkout: Checkout, facts: GitFacts): readonly LockVerdict[] {
  const commit = checkout.head.known ? checkout.head.value : gitlinkOf(facts, checkout.path);
  const modules = checkout.commits.find((one) => one.commit === commit)?.modules;
  if (modules?.known === true && modules.value.length === 0) return [];
  const told =
    modules?.known === true
      ? drift('it holds addons, and the lock does not name it', 'Run `stackwright lock`.')
      : unverifiable(checkout.head.known ? 'which addons it has is not known' : checkout.head.why);
  return [{ ...told, path: checkout.path }];
}

function ifAny(
  fact: Known<readonly string[]>,
  tell: (found: readonly string[]) => Told,
): readonly Told[] {
  if (!fact.known) return [unverifiable(fact.why)];
  return fact.value.length === 0 ? [] : [tell(fact.value)];
}

/** One reason why a folder cannot be told is enough, however many facts it hides. */
function first(told: Told, index: number, all: readonly Told[]): boolean {
  return all.findIndex(({ what }) => what === told.what) === index;
}

function short(commit: string): string {
  return commit.slice(0, 12);
}

function few(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
