import { codeOf } from './disk-failure.ts';
import { listFolder } from './disk.ts';
import type { OutputFolder } from './output-folder.ts';

/** Files below a folder; a symlink counts as a file. */
export interface FileList {
  /** Below the output folder, in the order of the walk; an empty folder has a `/` behind its name. A
   * folder that may not be read counts as a file: what it holds is not ours. */
  readonly files: readonly string[];
  /** True when there are more than the limit. */
  readonly cut: boolean;
}

/** Every file below a path, at most `limit` of them; `skip` leaves out a file or a whole folder. */
export function listFiles(
  folder: OutputFolder,
  root: string,
  limit: number,
  skip: (path: string) => boolean = () => false,
): FileList {
  const files: string[] = [];
  const open = [root];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const entries = listReadable(folder, path);
    if (entries === undefined) files.push(path);
    if (entries === undefined) continue;
    if (entries.length === 0 && path !== root) files.push(`${path}/`);
    for (const entry of entries) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (skip(below)) continue;
      if (entry.isDirectory()) open.push(below);
      else files.push(below);
      if (files.length > limit) return { files: files.slice(0, limit), cut: true };
    }
  }
  return { files, cut: false };
}

function listReadable(folder: OutputFolder, path: string) {
  try {
    return listFolder(folder, path);
  } catch (error) {
    if (path !== '' && codeOf(error) === 'EACCES') return undefined;
    throw error;
  }
}
