import type { Names } from './facts/names-of.ts';

/** What is known of a repository, for claims about it. Unknown is never absent. */
export interface RepositoryFacts {
  /** True for a file or a folder; undefined where nobody listed the files, or where they are another repository's. */
  has(path: string): boolean | undefined;
  /** Where a file that is gone went, as git's history or the tree tells; undefined when nobody knows. */
  movedTo(path: string): string | undefined;
  /** Names that `#…` may mean in a document; undefined for one that was not read. */
  anchorsOf(file: string): ReadonlySet<string> | undefined;
  /** Undefined where git was not asked. */
  readonly branches: ReadonlySet<string> | undefined;
  /** Targets by program (`make`, `npm run`), where the file that defines them was read. */
  readonly targets: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of the repository's addons, where its code was scanned. */
  readonly addons: ReadonlySet<string> | undefined;
  /** How many there are of what documents count, by its word: `modules`, `workflows`. */
  readonly counts?: ReadonlyMap<string, number>;
  /** Names that its files give to units, services, containers and variables, beside what the stack declares. */
  readonly names?: Names;
  /** True for a path that git is told not to track: it may be there after a build. */
  isIgnored?(path: string): boolean;
  /** The path as it is spelled in the repository, where it differs in upper and lower case alone. */
  spelling?(path: string): string | undefined;
  /** Paths of which this is the end: `config/odoo.conf` of `docker/config/odoo.conf`. */
  endingIn?(path: string): readonly string[];
  /** True where the repository has a file of the same ending, or the path has none. */
  hasKind?(path: string): boolean;
  /** True for a document that a program turns into pages of a site, where links follow that program's rules. */
  isPage?(file: string): boolean;
}

/** Nobody looked: every answer is unknown. */
export const UNKNOWN_REPOSITORY: RepositoryFacts = {
  has: () => undefined,
  movedTo: () => undefined,
  anchorsOf: () => undefined,
  branches: undefined,
  targets: new Map(),
  addons: undefined,
};
