import { placedPins, isExactCommit } from '@stackwright/scan';
import type { Checkout, CommitFacts, GitFacts, Known, ModuleAt, PinFile } from '@stackwright/scan';
import { parse } from 'yaml';

/** Name of the text in which a test says what git knows. */
export const GIT_FACTS = 'git-facts.yaml';

/** What a test says of git; all else is as the files of pins say. */
interface Told {
  /** Why nothing at all is known. */
  readonly unknown?: string;
  /** Commit by path. Default: the commits of what `.gitmodules` names. */
  readonly gitlinks?: Readonly<Record<string, string>>;
  readonly 'case-conflicts'?: readonly (readonly string[])[];
  readonly checkouts?: Readonly<Record<string, ToldCheckout>>;
}

interface ToldCheckout {
  /** Why nothing is known of it, as where it is not checked out. */
  readonly unknown?: string;
  readonly head?: string;
  readonly origin?: string;
  readonly modified?: readonly string[];
  readonly 'untracked-addons'?: readonly string[];
  /** Commits that the clone does not have. */
  readonly absent?: readonly string[];
  /** Manifest by addon. Default: those that pins list, of 18.0. */
  readonly modules?: Readonly<Record<string, string>>;
  /** Branches that hold its commits, and how many more they have. Default: that of the series, none. */
  readonly branches?: Readonly<Record<string, number | 'elsewhere' | 'shallow'>>;
}

const SOME = 'f'.repeat(40);

/**
 * What git knows, for tests: every folder that the files pin is checked out at the commit that they name,
 * holds the addons that they list, and is the tip of its branch, but for what the test says.
 */
export function gitFactsOf(files: readonly PinFile[], text: string | undefined): GitFacts {
  const told = (parse(text ?? '{}') ?? {}) as Told;
  const nothing = told.unknown === undefined ? undefined : unknown(told.unknown);
  const pins = files.flatMap((file) => placedPins(file).map((pin) => ({ ...pin, file })));
  const commitAt = (path: string): string =>
    pins.find((pin) => pin.path?.value === path && isExactCommit(pin.commit?.value ?? ''))?.commit
      ?.value ?? SOME;
  const modules = pins.flatMap(({ file, path }) =>
    file.file === '.gitmodules' && path !== undefined ? [path.value] : [],
  );
  const gitlinks =
    told.gitlinks ?? Object.fromEntries(modules.map((path) => [path, commitAt(path)]));
  const links = Object.entries(gitlinks).map(([path, commit]) => ({ path, commit }));
  const paths = new Set([
    ...pins.map(({ path }) => path?.value ?? ''),
    ...links.map(({ path }) => path),
    ...Object.keys(told.checkouts ?? {}),
  ]);
  const checkouts = [...paths].map((path) => {
    const own = pins.filter((pin) => pin.path?.value === path);
    const commits = [
      ...own.flatMap(({ commit }) =>
        isExactCommit(commit?.value ?? '') ? [commit?.value ?? ''] : [],
      ),
      ...links.flatMap((link) => (link.path === path ? [link.commit] : [])),
    ];
    const names = own.flatMap((pin) => pin.modules.map(({ value }) => value)).filter(isName);
    const url = own.find((pin) => pin.url !== undefined)?.url?.value;
    return toCheckout(path, told.checkouts?.[path] ?? {}, {
      head: commits[0] ?? SOME,
      commits,
      names,
      url,
    });
  });
  return {
    repository: nothing ?? known({ bare: false, shallow: false, head: known(SOME) }),
    gitlinks: { index: nothing ?? known(links), head: nothing ?? known(links) },
    gitmodules: nothing ?? known(undefined),
    caseConflicts: nothing ?? known(told['case-conflicts'] ?? []),
    checkouts: nothing === undefined ? checkouts : [],
  };
}

interface Expected {
  readonly head: string;
  readonly commits: readonly string[];
  readonly names: readonly string[];
  readonly url: string | undefined;
}

function toCheckout(
  path: string,
  told: ToldCheckout,
  { head, commits, names, url }: Expected,
): Checkout {
  const nothing = told.unknown === undefined ? undefined : unknown(told.unknown);
  const at = told.head ?? head;
  const origin = told.origin ?? url;
  const manifests =
    told.modules ??
    Object.fromEntries(names.map((name) => [name, "{'name': 'X', 'version': '18.0.1.0.0'}"]));
  const modules = Object.entries(manifests).map(([name, manifest]): ModuleAt => ({
    name,
    file: `${name}/__manifest__.py`,
    manifest: known(manifest),
  }));
  return {
    path,
    state: nothing === undefined ? 'checked-out' : 'empty',
    head: nothing ?? known(at),
    branch: nothing ?? known(undefined),
    shallow: nothing ?? known(false),
    remotes: nothing ?? known(origin === undefined ? [] : [{ name: 'origin', url: origin }]),
    modified: nothing ?? known(told.modified ?? []),
    untracked: nothing ?? known([]),
    untrackedAddons: nothing ?? known(told['untracked-addons'] ?? []),
    commits: [...new Set([...commits, at])].map((commit): CommitFacts => {
      const missing = told.absent?.includes(commit)
        ? unknown(`commit ${commit.slice(0, 12)} is not in this clone`)
        : undefined;
      return {
        commit,
        present: nothing ?? known(missing === undefined),
        inHead: nothing ?? missing ?? known(commit === at),
        branches: nothing ?? missing ?? known(branchesOf(told.branches ?? { '18.0': 0 })),
        modules: nothing ?? missing ?? known(modules),
      };
    }),
  };
}

function branchesOf(branches: NonNullable<ToldCheckout['branches']>) {
  return Object.entries(branches).map(([name, state]) => {
    const cut = unknown('the clone is shallow: its history is cut off');
    return {
      ref: `refs/remotes/origin/${name}`,
      tip: SOME,
      contains: state === 'shallow' ? cut : known(state !== 'elsewhere'),
      behind: typeof state === 'number' ? known(state) : state === 'shallow' ? cut : known(1),
    };
  });
}

function isName(name: string): boolean {
  return /^\w+$/.test(name);
}

function known<T>(value: T): Known<T> {
  return { known: true, value };
}

function unknown(why: string): Known<never> {
  return { known: false, why };
}
