import { resolve } from 'node:path';
import { git } from './list-files.ts';

/**
 * The files, relative to the folder, that changed since the branch left a commit: committed, staged, or
 * only written. Undefined when git cannot tell, e.g. because there is no such commit.
 */
export function changedSince(folder: string, ref: string): ReadonlySet<string> | undefined {
  const commit = git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  if (commit === undefined) return undefined;
  const base = git(folder, ['merge-base', commit.trim(), 'HEAD']);
  if (base === undefined) return undefined;
  const changed = git(folder, [
    'diff',
    '--name-only',
    '--no-renames',
    '--relative',
    '-z',
    base.trim(),
    '--',
  ]);
  const fresh = git(resolve(folder), ['ls-files', '-o', '--exclude-standard', '-z']);
  if (changed === undefined || fresh === undefined) return undefined;
  return new Set(`${changed}${fresh}`.split('\0').filter((name) => name !== ''));
}
