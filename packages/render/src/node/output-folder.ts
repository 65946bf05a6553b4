import nodeFs from 'node:fs';
import { join } from 'node:path';

/** The calls that this folder makes of Node's file system; tests pass one that fails or kills. */
export type TreeFs = Pick<
  typeof nodeFs,
  | 'closeSync'
  | 'fchmodSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readdirSync'
  | 'readSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'unlinkSync'
  | 'writeSync'
>;

/** Where artefacts are written. */
export interface OutputFolder {
  /** Absolute, or relative to the working directory. It may itself be reached through a symlink. */
  readonly dir: string;
  /** How findings name it, e.g. `generated`. */
  readonly label: string;
  readonly fs: TreeFs;
}

/** An output folder on the real disk, unless another file system is given. */
export function outputFolder(dir: string, label = dir, fs: TreeFs = nodeFs): OutputFolder {
  return { dir, label, fs };
}

/** The place on disk of a path below the output folder; '' is the folder itself. */
export function placeOf({ dir }: OutputFolder, path: string): string {
  return path === '' ? dir : join(dir, path);
}
