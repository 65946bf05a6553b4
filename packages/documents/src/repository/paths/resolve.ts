/** The folder that holds a file; empty at the top. */
export function folderOf(file: string): string {
  const slash = file.lastIndexOf('/');
  return slash === -1 ? '' : file.slice(0, slash);
}

/** A path from the root, `.` and `..` worked out; undefined where it leads out of the repository. */
export function resolved(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The folder itself and those around it, up to the root, innermost first. */
export function foldersAround(folder: string): readonly string[] {
  const all: string[] = [];
  for (let at = folder; at !== ''; at = folderOf(at)) all.push(at);
  return [...all, ''];
}

/**
 * What a path in a document may mean, the root first: people write it as seen from the root, from the document, or from a
 * folder between, such as a package's.
 */
export function placesOf(file: string, path: string): readonly string[] {
  const folders = foldersAround(folderOf(file)).toReversed();
  const places = folders.flatMap((folder) => resolved(folder, path) ?? []);
  return [...new Set(places)].filter((place) => place !== '');
}
