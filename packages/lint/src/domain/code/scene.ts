import { addonTreeOf } from '@stackwright/scan';
import type { Addon, AddonTree, CodeTree } from '@stackwright/scan';
import { memoised } from '@stackwright/core';
import type { Context } from '../../rule.ts';
import { isCommunity } from './edition.ts';
import { isByOdoo } from './licences.ts';

/** A repository's code with what rules about editions ask of it. */
export interface Scene {
  readonly tree: AddonTree;
  /** The series of the Odoo that a file is for, e.g. `18.0`; undefined when nothing tells. */
  seriesOf(file: string): string | undefined;
  /** True for files of Odoo's own tree, checked in as it is. They are not judged among themselves. */
  isCore(file: string): boolean;
  /** True for files of an addon that cannot be installed: nobody loads them. */
  isIdle(file: string): boolean;
}

/**
 * The series is what the stack or the configuration declares. Where they are silent, an addon's own
 * version says it, then a folder that is called by it, then what most addons of the repository say.
 */
export function sceneOf({ model, version }: Context<'code'>): Scene {
  const known = knownOf(model);
  const declared = version('odoo');
  const seriesOf = (file: string) =>
    declared ?? versionSeries(known.tree.addonOf(file)) ?? folderSeries(file) ?? known.majority;
  return {
    tree: known.tree,
    seriesOf,
    isIdle: (file) => {
      const manifest = known.tree.addonOf(file)?.manifest;
      return manifest?.ok === true && !manifest.manifest.installable;
    },
    isCore: (file) => {
      const addon = known.tree.addonOf(file);
      const inRoot = known.roots.some((root) => file.startsWith(root));
      // Odoo's program has templates of addons as well.
      if (addon === undefined || isSample(addon)) return inRoot;
      const hasName = isCommunity(addon.name, seriesOf(file));
      return inRoot ? hasName || isByOdoo(addon) : hasName && isByOdoo(addon);
    },
  };
}

const knownOf = memoised(({ addons }: CodeTree) => ({
  tree: addonTreeOf(addons),
  roots: rootsOf(addons),
  majority: majorityOf(addons.flatMap((addon) => versionSeries(addon) ?? [])),
}));

/** Folders of Odoo's own code: those beside its addon `base`. */
function rootsOf(addons: readonly Addon[]): readonly string[] {
  return addons.flatMap(({ directory }) => {
    const root = /^(?<root>(?:.*\/)?)(?:odoo|openerp)\/addons\/base$/.exec(directory)?.groups?.[
      'root'
    ];
    return root === undefined
      ? []
      : ['odoo/', 'openerp/', 'addons/', 'setup/win32/'].map((name) => `${root}${name}`);
  });
}

function versionSeries(addon: Addon | undefined): string | undefined {
  if (addon === undefined || !addon.manifest.ok) return undefined;
  const series = /^(\d{1,2}\.\d)(?:\.\d+){2,}$/.exec(
    addon.manifest.manifest.version?.value ?? '',
  )?.[1];
  return series !== undefined && Number.parseInt(series, 10) >= 8 ? series : undefined;
}

/** `18.0/…`, or a folder as Odoo's own archives have it: `odoo-18.0.post20250101/…`. */
function folderSeries(file: string): string | undefined {
  return /(?:^|\/)(?:v?(\d{1,2}\.0)|odoo-(\d{1,2}\.0)[\w.-]*)\//.exec(file)?.slice(1).find(Boolean);
}

const SAMPLE = /(?:^|\/)(?:tests?|fixtures?|templates?|scaffold\w*|examples?(?:[-_][^/]*)?)\//;

/** True for an addon that lies in a folder of samples, and that nobody installs. */
export function isSample({ directory }: Addon): boolean {
  return SAMPLE.test(directory);
}

/** What more than half of all say. */
function majorityOf(all: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > all.length)?.[0];
}
