import type { DocumentReading } from '../../reading.ts';
import { folderOf } from '../paths/resolve.ts';
import type { RepositoryFacts } from '../repository-facts.ts';
import { fileTreeOf } from './file-tree.ts';
import type { FileTree } from './file-tree.ts';
import { ignoredBy } from './ignored.ts';
import { namesOf } from './names-of.ts';
import { pagesIn } from './pages.ts';
import { targetsOf } from './targets-of.ts';

/** What is to be had of a repository; what is undefined or left out is unknown. */
export interface RepositorySources {
  /** Paths of all files that git tracks, `/` between parts; submodules and links as themselves. */
  readonly files: readonly string[] | undefined;
  /** Where what is gone went, from git's history. */
  readonly moved?: ReadonlyMap<string, string> | undefined;
  /** Names of all branches; undefined also where the clone may lack some. */
  readonly branches?: ReadonlySet<string> | undefined;
  /** The documents that were read, for the names in them. */
  readonly readings?: readonly Pick<DocumentReading, 'file' | 'anchors'>[];
  /** Texts of files that define targets or names, and of `.gitignore` files, by path. */
  readonly targetsTexts?: ReadonlyMap<string, string>;
  readonly addons?: ReadonlySet<string> | undefined;
}

/** Brings what is known of a repository into the form that documents are judged by. */
export function repositoryFactsFrom({
  files,
  moved = new Map(),
  branches,
  readings = [],
  targetsTexts = new Map(),
  addons,
}: RepositorySources): RepositoryFacts {
  const tree = files === undefined ? undefined : fileTreeOf(files);
  const anchors = new Map(readings.map((reading) => [reading.file, new Set(reading.anchors)]));
  const ignores = [...targetsTexts].filter(([path]) => /(?:^|\/)\.gitignore$/.test(path));
  return {
    has: (path) =>
      tree === undefined || (tree.isBeyond(path) && !tree.has(path)) ? undefined : tree.has(path),
    movedTo: (path) => movedTo(path, moved, tree),
    anchorsOf: (file) => anchors.get(file),
    branches,
    targets: targetsFrom(targetsTexts),
    addons,
    counts: countsFrom(files, addons),
    names: namesOf(files ?? [], targetsTexts),
    isIgnored: ignoredBy(new Map(ignores)),
    ...(tree !== undefined && {
      spelling: tree.spelling,
      endingIn: tree.endingIn,
      hasKind: tree.hasKind,
    }),
    ...(files !== undefined && { isPage: pagesIn(files) }),
  };
}

/** By git's history, also for what lay in a folder that moved; else by the one file in the tree that has its name. */
function movedTo(
  path: string,
  moved: ReadonlyMap<string, string>,
  tree: FileTree | undefined,
): string | undefined {
  for (let at = path; at !== ''; at = folderOf(at)) {
    const to = moved.get(at);
    if (to === undefined) continue;
    const now = `${to}${path.slice(at.length)}`;
    if (tree === undefined || tree.has(now)) return now;
  }
  return undefined;
}

/** Programs of which a file leaves open what else there is are left out. */
function targetsFrom(texts: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  const open = new Set<string>();
  for (const [path, text] of texts) {
    const found = targetsOf(path, text);
    if (found === undefined) continue;
    if (found.isOpen) open.add(found.program);
    const names = all.get(found.program) ?? new Set();
    for (const name of found.names) names.add(name);
    all.set(found.program, names);
  }
  // nx takes the scripts of package.json for targets.
  const nx = all.get('nx');
  for (const name of all.get('npm run') ?? []) nx?.add(name);
  for (const program of open) all.delete(program);
  return all;
}

function countsFrom(
  files: readonly string[] | undefined,
  addons: ReadonlySet<string> | undefined,
): ReadonlyMap<string, number> {
  const workflows = files?.filter((file) =>
    /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file),
  ).length;
  return new Map([
    ...(workflows === undefined || workflows === 0 ? [] : [['workflows', workflows] as const]),
    ...(addons === undefined || addons.size === 0 ? [] : [['modules', addons.size] as const]),
  ]);
}
