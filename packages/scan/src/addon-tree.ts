import { compareText } from '@stackwright/core';
import type { Addon, CodeTree } from './code-tree.ts';
import type { Extract } from './extract.ts';

/** The addons of a repository, by name and by file. */
export interface AddonTree {
  readonly addons: readonly Addon[];
  /** Addons of one name in order of their folders: more than one shadow each other. */
  readonly byName: ReadonlyMap<string, readonly Addon[]>;
  /** The addon that a file belongs to: the innermost folder with a manifest. */
  addonOf(file: string): Addon | undefined;
}

/** A tree of code from what its files say. */
export function codeTreeOf(
  files: ReadonlyMap<string, Extract>,
  {
    scanned = files.size,
    skipped = [],
    environment = [],
  }: Partial<Pick<CodeTree, 'scanned' | 'skipped' | 'environment'>> = {},
): CodeTree {
  const sorted = new Map([...files].toSorted(([a], [b]) => compareText(a, b)));
  return { addons: addonsOf(sorted), files: sorted, scanned, skipped, environment };
}

/** The addons of files that were read. A folder that has both manifests is known by the newer one. */
export function addonsOf(files: ReadonlyMap<string, Extract>): readonly Addon[] {
  const addons = new Map<string, Addon>();
  for (const [file, { manifest }] of files) {
    if (manifest === undefined) continue;
    const directory = file.slice(0, Math.max(0, file.lastIndexOf('/')));
    const name = directory.slice(directory.lastIndexOf('/') + 1);
    // Odoo imports the folder as a Python package: no template's `{{ name }}` is one.
    if (!/^\w[\w-]*$/.test(name)) continue;
    const known = addons.get(directory);
    if (known?.file.endsWith('__manifest__.py')) continue;
    addons.set(directory, { name, directory, file, manifest });
  }
  return [...addons.values()].toSorted((a, b) => compareText(a.directory, b.directory));
}

/** Addons, found by name and by file. */
export function addonTreeOf(addons: readonly Addon[]): AddonTree {
  const byDirectory = new Map(addons.map((addon) => [addon.directory, addon]));
  const byName = new Map<string, Addon[]>();
  for (const addon of addons) byName.set(addon.name, [...(byName.get(addon.name) ?? []), addon]);
  return {
    addons,
    byName,
    addonOf: (file) => {
      for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
        const found = byDirectory.get(file.slice(0, end));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** How an addon comes to depend on a name: the addons on the way, first the one that was asked for. */
export interface DependencyChain {
  readonly name: string;
  /** Never empty. Each depends on the next, the last one on `name`. */
  readonly via: readonly Addon[];
}

/**
 * All that an addon needs to be installed, each by the shortest way, in order of distance. The way goes on
 * through addons of the repository that can be installed, and ends at names that are none.
 */
export function dependenciesOf(addon: Addon, tree: AddonTree): readonly DependencyChain[] {
  const chains: DependencyChain[] = [];
  const seen = new Set([addon.name]);
  let front: readonly (readonly Addon[])[] = [[addon]];
  while (front.length > 0) {
    const next: (readonly Addon[])[] = [];
    for (const via of front) {
      const { manifest } = via.at(-1) ?? addon;
      if (!manifest.ok || !manifest.manifest.installable) continue;
      for (const { value: name } of manifest.manifest.depends) {
        if (seen.has(name)) continue;
        seen.add(name);
        chains.push({ name, via });
        const local = tree.byName.get(name)?.[0];
        if (local !== undefined) next.push([...via, local]);
      }
    }
    front = next;
  }
  return chains;
}
