import { follow, known, unknown } from '../../pins/git-facts.ts';
import type { Checkout, Known } from '../../pins/git-facts.ts';
import { MANIFEST_NAMES } from '../../manifest/read-manifest.ts';
import { compareText } from '@stackwright/core';
import { createGit } from './run.ts';
import type { Git } from './run.ts';

export type Status = Pick<Checkout, 'modified' | 'untracked' | 'untrackedAddons'>;

/**
 * What differs in a work tree from its HEAD. Filters are not run: a file that passes through one (such
 * as Git LFS) and was touched since cannot be compared, and makes the answer unknown.
 */
export async function readStatus(folder: string, git: Git): Promise<Status> {
  const filters = await filterNames(git);
  if (!filters.known) return { modified: filters, untracked: filters, untrackedAddons: filters };
  const quiet = createGit({ folder, filters: filters.value });
  const ran = await quiet([
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--no-renames',
    // A head, so that git says something of a clean tree too: simple-git waits for silence to end.
    '--branch',
    '--no-ahead-behind',
    // A checkout inside a checkout is looked at on its own; whether its HEAD moved counts here.
    '--ignore-submodules=dirty',
  ]);
  const entries = ran.ok ? known(readEntries(ran.out)) : unknown(ran.why);
  const untracked = follow(entries, (all) =>
    all.flatMap(({ code, path }) => (code === '??' ? [path] : [])),
  );
  const modified = follow(entries, (all) =>
    all.flatMap(({ code, path }) => (code === '??' ? [] : [path])),
  );
  return {
    modified: modified.known ? await unfiltered(quiet, modified.value) : modified,
    untracked,
    untrackedAddons: follow(untracked, addonFolders),
  };
}

interface StatusEntry {
  readonly code: string;
  readonly path: string;
}

function readEntries(out: string): readonly StatusEntry[] {
  return out
    .split('\0')
    .filter((line) => line.length > 3 && !line.startsWith('## '))
    .map((line) => ({ code: line.slice(0, 2), path: line.slice(3) }));
}

/** Filters that any configuration in reach defines. One that cannot be turned off makes it unknown. */
async function filterNames(git: Git): Promise<Known<readonly string[]>> {
  const ran = await git(['config', '-z', '--name-only', '--list']);
  if (!ran.ok) return unknown(ran.why);
  const names = ran.out.split('\0').flatMap((name) => {
    const match = /^filter\.(?<filter>.*)\.[^.]*$/s.exec(name);
    return match?.groups?.['filter'] ?? [];
  });
  const filters = [...new Set(names)];
  return filters.some((name) => name.includes('=') || name.includes('\n'))
    ? unknown('its configuration names a filter in a way that hides it')
    : known(filters);
}

/** Modified files, unless one of them passes through a filter. */
async function unfiltered(git: Git, paths: readonly string[]): Promise<Known<readonly string[]>> {
  if (paths.length === 0) return known(paths);
  const ran = await git(['check-attr', '-z', '--stdin', 'filter'], `${paths.join('\0')}\0`);
  if (!ran.ok) return unknown(ran.why);
  // Three fields each: path, attribute, value.
  const fields = ran.out.split('\0');
  const filtered = paths.filter(
    (_, index) => !['unspecified', 'unset', ''].includes(fields[index * 3 + 2] ?? ''),
  );
  return filtered.length === 0
    ? known(paths)
    : unknown(`${filtered[0]} passes through a filter, which is not run here`);
}

function addonFolders(untracked: readonly string[]): readonly string[] {
  const folders = untracked.flatMap((path) => {
    const cut = path.lastIndexOf('/');
    const name = path.slice(cut + 1);
    return cut > 0 && MANIFEST_NAMES.some((one) => one === name) ? [path.slice(0, cut)] : [];
  });
  return [...new Set(folders)].toSorted(compareText);
}
