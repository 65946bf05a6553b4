import { isExactCommit, isSameRepository, repositoryOf } from '@stackwright/scan';
import type { Context, Elsewhere } from '../../rule.ts';
import { exactCommitOf, isLock, mergesOf, pinSceneOf } from './pin-scene.ts';
import type { FiledPin } from './pin-scene.ts';

/** A place that says which commit of a repository is meant. */
export interface Claim {
  /** Who says it: a lock or another file, the commit of the repository itself, or the stack. */
  readonly by: 'lock' | 'file' | 'gitlink' | 'stack';
  /** In words: the file's name, `the gitlink`, `the stack`. */
  readonly name: string;
  readonly repository: string | undefined;
  readonly folder: string | undefined;
  /** A whole hash. */
  readonly commit: string;
  readonly at: Elsewhere;
}

/**
 * Everything that names an exact commit of a repository that is checked out by itself. A directory into
 * which git-aggregator merges several commits is at none of them; pip checks nothing out.
 */
export function claimsOf({ model, stack }: Pick<Context<'pins'>, 'model' | 'stack'>) {
  const { pins, links, entries } = pinSceneOf(model);
  const single = mergesOf(pins).flatMap((merges) => (merges.length === 1 ? merges : []));
  const written = pins.flatMap((one): readonly Claim[] => {
    const commit = exactCommitOf(one.pin);
    const isWhole = isLock(one.file) || single.includes(one);
    if (commit === undefined || !isWhole || one.file.deprecated !== undefined) return [];
    const { file, pin, folder } = one;
    const at = { file: file.file, at: pin.commit?.span ?? pin.span };
    const by = isLock(file) ? 'lock' : 'file';
    return [{ by, name: file.file, repository: pin.repository, folder, commit, at }];
  });
  const linked = (links ?? []).map(({ path, commit }): Claim => {
    const entry = entries?.find(({ folder }) => folder === path);
    return {
      by: 'gitlink',
      name: 'the gitlink',
      repository: entry?.pin.repository,
      folder: path,
      commit,
      at: entryPlace(entry, path),
    };
  });
  const declared = declaredOf(stack).flatMap(
    ({ commit, path, at, repository, folder }): readonly Claim[] =>
      commit === undefined
        ? []
        : [{ by: 'stack', name: 'the stack', repository, folder, commit, at: { ...at, at: path } }],
  );
  return [...written, ...linked, ...declared] satisfies readonly Claim[];
}

function entryPlace(entry: FiledPin | undefined, path: string): Elsewhere {
  return entry === undefined ? { file: path } : { file: entry.file.file, at: entry.pin.span };
}

/** A repository of addons that the stack declares. */
export interface DeclaredRepository {
  readonly name: string;
  readonly repository: string | undefined;
  readonly folder: string;
  readonly commit: string | undefined;
  readonly modules: readonly string[];
  readonly path: readonly string[];
  readonly at: { readonly file: string };
}

/** The repositories that the stack declares, each in the folder that its addons_path has. */
export function declaredOf(stack: Context['stack']): readonly DeclaredRepository[] {
  const oca = stack?.settings.odoo?.addons?.oca;
  if (stack === undefined || oca === undefined) return [];
  return Object.entries(oca.repositories ?? {}).map(([name, { commit, modules = [], url }]) => ({
    name,
    repository: repositoryOf(url ?? `https://github.com/OCA/${name}`),
    folder: `${oca.path ?? 'addons/oca'}/${name}`,
    commit: commit !== undefined && isExactCommit(commit) ? commit : undefined,
    modules,
    path: ['odoo', 'addons', 'oca', 'repositories', name, ...(commit ? ['commit'] : [])],
    at: { file: stack.file },
  }));
}

/** True when two places speak of one checkout: of one folder, or where one names none of one repository. */
export function isOneCheckout(
  a: Pick<Claim, 'folder' | 'repository'>,
  b: Pick<Claim, 'folder' | 'repository'>,
): boolean {
  if (a.folder !== undefined && b.folder !== undefined) return a.folder === b.folder;
  return (
    a.repository !== undefined &&
    b.repository !== undefined &&
    isSameRepository(a.repository, b.repository)
  );
}

/** A hash as people read it. */
export function short(commit: string): string {
  return commit.slice(0, 12);
}

/** Some names, and how many more there are. */
export function few(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}
