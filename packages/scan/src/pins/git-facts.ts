/** A fact, or why it cannot be told: an unknown is never taken for a yes or a no. */
export type Known<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly why: string };

/** What is asked of a repository besides what it is. */
export interface GitQuestions {
  /** Folders of checkouts, besides those that gitlinks and `.gitmodules` name, with commits of interest. */
  readonly checkouts: readonly {
    readonly path: string;
    /** Whole hashes. */
    readonly commits: readonly string[];
  }[];
  /** Branches of remotes to measure commits by, e.g. `18.0`. */
  readonly branches: readonly string[];
}

/** What git knows of a repository and of the checkouts inside it, read without any network. */
export interface GitFacts {
  readonly repository: Known<RepositoryFacts>;
  readonly gitlinks: {
    /** As staged. A bare repository has no index: unknown. */
    readonly index: Known<readonly Gitlink[]>;
    /** As committed. */
    readonly head: Known<readonly Gitlink[]>;
  };
  /** Text of `.gitmodules`: the work tree's, or the commit's in a bare repository. */
  readonly gitmodules: Known<string | undefined>;
  /** Tracked paths that are one path where upper and lower case are the same, e.g. on macOS. */
  readonly caseConflicts: Known<readonly (readonly string[])[]>;
  /** By path. */
  readonly checkouts: readonly Checkout[];
}

export interface RepositoryFacts {
  readonly bare: boolean;
  readonly shallow: boolean;
  /** Unknown where nothing is committed yet. */
  readonly head: Known<string>;
}

/** A commit in place of a folder: mode 160000. */
export interface Gitlink {
  readonly path: string;
  readonly commit: string;
}

/** A folder that is, or should be, the checkout of another repository. */
export interface Checkout {
  /** Relative to the repository, `/` between parts. */
  readonly path: string;
  readonly state: CheckoutState;
  readonly head: Known<string>;
  /** Undefined where no branch is checked out. */
  readonly branch: Known<string | undefined>;
  readonly shallow: Known<boolean>;
  readonly remotes: Known<readonly Remote[]>;
  /** Paths that differ from HEAD. */
  readonly modified: Known<readonly string[]>;
  /** Files that git neither tracks nor ignores. */
  readonly untracked: Known<readonly string[]>;
  /** Folders with a manifest that git does not track. */
  readonly untrackedAddons: Known<readonly string[]>;
  /** The commits that were asked for, and those of the gitlinks and of HEAD. */
  readonly commits: readonly CommitFacts[];
}

export type CheckoutState =
  /** A work tree with a repository of its own. */
  | 'checked-out'
  /** An empty folder: a submodule that was not initialised. */
  | 'empty'
  /** Files that belong to the repository around them, or to none. */
  | 'no-repository'
  | 'absent'
  /** git refuses it, or something else stands in its place. */
  | 'unreadable';

export interface Remote {
  readonly name: string;
  readonly url: string;
}

/** What a checkout's object database tells of a commit. */
export interface CommitFacts {
  readonly commit: string;
  /** False says only that this clone does not have it. */
  readonly present: Known<boolean>;
  /** True when HEAD is it, or was made on top of it. */
  readonly inHead: Known<boolean>;
  /** One for each remote's branch of a name that was asked for; empty where none was fetched. */
  readonly branches: Known<readonly BranchFacts[]>;
  readonly modules: Known<readonly ModuleAt[]>;
}

export interface BranchFacts {
  /** e.g. `refs/remotes/origin/18.0`. */
  readonly ref: string;
  readonly tip: string;
  /** True when the commit is the tip or an ancestor of it. */
  readonly contains: Known<boolean>;
  /** Commits that the branch has on top of it. */
  readonly behind: Known<number>;
}

/** An addon in the tree of a commit. */
export interface ModuleAt {
  readonly name: string;
  /** Path of its manifest in the commit. */
  readonly file: string;
  /** Text of its manifest. */
  readonly manifest: Known<string>;
}

/** A fact that is known. */
export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

/** A fact that cannot be told, and why. */
export function unknown(why: string): Known<never> {
  return { known: false, why };
}

/** What follows from a fact; nothing follows from an unknown one. */
export function follow<T, U>(fact: Known<T>, next: (value: T) => U): Known<U> {
  return fact.known ? known(next(fact.value)) : fact;
}

/** The facts about a repository of which git has told nothing. */
export function unknownGitFacts(why: string): GitFacts {
  const nothing = unknown(why);
  return {
    repository: nothing,
    gitlinks: { index: nothing, head: nothing },
    gitmodules: nothing,
    caseConflicts: nothing,
    checkouts: [],
  };
}
