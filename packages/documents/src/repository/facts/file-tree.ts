import { foldersAround, folderOf } from '../paths/resolve.ts';

/** The files of a repository, to be asked in many ways. */
export interface FileTree {
  /** A file or folder of it. */
  has(path: string): boolean;
  /** True below what git tracks as one thing, a submodule or a link: nobody listed what is in there. */
  isBeyond(path: string): boolean;
  /** The one other spelling of a path in upper and lower case. */
  spelling(path: string): string | undefined;
  /** Files and folders whose path ends in these parts. */
  endingIn(path: string): readonly string[];
  /** Whether any file ends as this one, in `.md` and the like; true for one without an ending. */
  hasKind(path: string): boolean;
}

export function fileTreeOf(files: readonly string[]): FileTree {
  const tracked = new Set(files);
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = folderOf(file); at !== '' && !folders.has(at); at = folderOf(at)) folders.add(at);
  }
  const byName = new Map<string, string[]>();
  const bySpelling = new Map<string, string[]>();
  for (const path of [...tracked, ...folders]) {
    put(byName, path.slice(path.lastIndexOf('/') + 1), path);
    put(bySpelling, path.toLowerCase(), path);
  }
  const endings = new Set(files.map(endingOf));
  const known = new Map<string, readonly string[]>();
  const endingIn = (path: string): readonly string[] => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return (byName.get(name) ?? []).filter((one) => one.endsWith(`/${path}`));
  };
  return {
    has: (path) => tracked.has(path) || folders.has(path),
    isBeyond: (path) =>
      foldersAround(folderOf(path)).some((folder) => tracked.has(folder) && !folders.has(folder)),
    spelling: (path) => {
      const all = bySpelling.get(path.toLowerCase()) ?? [];
      return all.length === 1 && all[0] !== path ? all[0] : undefined;
    },
    endingIn: (path) => {
      const all = known.get(path) ?? endingIn(path);
      known.set(path, all);
      return all;
    },
    hasKind: (path) => endingOf(path) === '' || endings.has(endingOf(path)),
  };
}

function endingOf(path: string): string {
  const ending = /[^/]\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return ending === 'yaml' ? 'yml' : ending;
}

function put(map: Map<string, string[]>, key: string, path: string): void {
  const all = map.get(key);
  if (all === undefined) map.set(key, [path]);
  else all.push(path);
}
