/** Names of folders that hold other people's files, wherever they stand; `.git` holds git's own. */
const NAMES = ['.git', 'node_modules', 'site-packages'] as const;

const NAME = NAMES.join('|').replaceAll('.', '\\.');
const PART = new RegExp(`(?:^|/)(?:${NAME})(?:/|$)`);
const INNERMOST = new RegExp(`^(?:.*/)?(?:${NAME})(?=/)`);

/** True for the path of such a folder, and of all that lies in one. */
export function isForeign(path: string): boolean {
  return PART.test(path);
}

/** The innermost such folder that a path leads into; undefined for a file that is somebody's own. */
export function foreignFolderOf(path: string): string | undefined {
  return INNERMOST.exec(path)?.[0];
}
