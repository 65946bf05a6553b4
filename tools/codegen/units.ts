import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Ids of the units of a folder: the names of its sub-folders that have `entry`, sorted. */
export function unitIds(root: string, folder: string, entry: string): readonly string[] {
  return folders(path.join(root, folder)).filter((id) =>
    existsSync(path.join(root, folder, id, entry)),
  );
}

/** Names of the sub-folders of a folder, sorted; none when it does not exist. */
export function folders(folder: string): readonly string[] {
  return entries(folder, (entry) => entry.isDirectory());
}

/** Names of the files of a folder that end so, sorted; none when it does not exist. */
export function files(folder: string, ending: string): readonly string[] {
  return entries(folder, (entry) => entry.isFile() && entry.name.endsWith(ending));
}

/** `dns-zones` as `dnsZones`. */
export function camelCase(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

interface Entry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
}

function entries(folder: string, keep: (entry: Entry) => boolean): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => keep(entry))
    .map(({ name }) => name)
    .toSorted();
}
