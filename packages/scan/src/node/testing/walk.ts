import type { Checkout, CommitFacts, Known, ModuleAt } from '../../pins/git-facts.ts';
import { readManifest } from '../../manifest/read-manifest.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { formatLock } from '../../pins/lock/format-lock.ts';
import type { LockedRepository } from '../../pins/lock/lock.ts';
import type { Pin } from '../../pins/pin.ts';
import { placedPins } from '../../pins/pin-tree.ts';
import type { PinTree } from '../../pins/pin-tree.ts';
import type { Sandbox } from './sandbox.ts';

/** One way in which pins go wrong: how it comes about, and what tells it from extracted facts alone. */
export interface Condition {
  /** Id in the field's list of drift conditions. */
  readonly id: string;
  readonly title: string;
  readonly prepare: (box: Sandbox) => void;
  readonly tells: (tree: PinTree) => boolean;
}

export const OCA = 'https://github.com/OCA/web';
export const PATH = 'stack/addons/web';

/** A stack whose submodule, lock and checkout agree in everything. */
export function prepareClean(box: Sandbox): void {
  box.addon('upstream', 'web_timeline');
  box.git('upstream', 'init', '--quiet', '-b', '18.0');
  box.commit('upstream', 'one');
  box.addon('upstream', 'web_responsive');
  box.commit('upstream', 'two');
  box.write('stack/README', '');
  box.git('stack', 'init', '--quiet');
  box.git('stack', 'submodule', '--quiet', 'add', '-b', '18.0', '../upstream', 'addons/web');
  box.git('stack', 'config', '-f', '.gitmodules', 'submodule.addons/web.url', OCA);
  lock(box, {});
  box.commit('stack', 'clean');
}

/** Writes the lock of the clean stack with changes. */
export function lock(box: Sandbox, change: Partial<LockedRepository>): void {
  const repository: LockedRepository = {
    path: 'addons/web',
    url: OCA,
    branch: '18.0',
    commit: box.git(PATH, 'rev-parse', 'HEAD'),
    modules: ['web_responsive', 'web_timeline'],
    ...change,
  };
  box.write('stack/oca.lock.json', formatLock({ series: '18.0', repositories: [repository] }));
}

/** Commits a manifest upstream, and moves checkout, gitlink and lock to it. */
export function release(box: Sandbox, manifest: string): void {
  box.write('upstream/web_new/__manifest__.py', manifest);
  box.commit('upstream', 'new');
  box.git(PATH, 'pull', '--quiet');
  box.git('stack', 'add', 'addons/web');
  lock(box, { modules: ['web_new', 'web_responsive', 'web_timeline'] });
}

export const config = (box: Sandbox, key: string, value: string): void =>
  void box.git('stack', 'config', '-f', '.gitmodules', `submodule.addons/web.${key}`, value);

export const value = <T>(fact: Known<T> | undefined): T | undefined =>
  fact?.known === true ? fact.value : undefined;
export const pinsOf = (tree: PinTree): readonly Pin[] => tree.files.flatMap(placedPins);
const lockPins = ({ files }: PinTree): readonly Pin[] =>
  files.filter(({ file }) => file === 'oca.lock.json').flatMap(placedPins);
export const entries = ({ files }: PinTree): readonly Pin[] =>
  files.filter(({ format }) => format === 'gitmodules').flatMap(placedPins);
export const links = ({ git }: PinTree) => value(git.gitlinks.index) ?? [];
export const checkoutAt = ({ git }: PinTree, path: string | undefined): Checkout | undefined =>
  git.checkouts.find((one) => one.path === path);

/** Each locked commit with what the clone tells of it. */
export function locked(
  tree: PinTree,
): readonly { readonly pin: Pin; readonly checkout: Checkout; readonly commit: CommitFacts }[] {
  return lockPins(tree).flatMap((pin) => {
    const checkout = checkoutAt(tree, pin.path?.value);
    const commit = checkout?.commits.find((one) => one.commit === pin.commit?.value);
    return checkout !== undefined && commit !== undefined ? [{ pin, checkout, commit }] : [];
  });
}

export function manifests(tree: PinTree): readonly (Manifest & { readonly module: string })[] {
  const modules = locked(tree).flatMap(
    ({ commit }): readonly ModuleAt[] => value(commit.modules) ?? [],
  );
  return modules.flatMap(({ name, manifest }) => {
    const read = readManifest(value(manifest) ?? '');
    return read.ok ? [{ ...read.manifest, module: name }] : [];
  });
}

export const hasMistake = (file: string) => (tree: PinTree) =>
  tree.files.some((one) => one.file === file && one.mistakes.length > 0);
