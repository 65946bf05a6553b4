import type { Context, Elsewhere } from '../../rule.ts';
import { manifestOf, pinnedAddons } from './locked-modules.ts';
import { versionSeries } from './series.ts';

/** A folder from which Odoo loads addons: one of the repository's own, or a checkout that is pinned. */
export interface AddonFolder {
  readonly name: string;
  readonly at: Elsewhere;
  readonly isPinned: boolean;
  /** Series by addon, where its version says one. */
  readonly addons: ReadonlyMap<string, string | undefined>;
}

/** The folders of addons: the repository's own, each by itself, then those that are pinned. */
export function addonFolders(context: Context<'pins'>): readonly AddonFolder[] {
  return [...ownFolders(context), ...lockedFolders(context)];
}

function lockedFolders(context: Context<'pins'>): readonly AddonFolder[] {
  const all = pinnedAddons(context);
  const first = all.filter(
    ({ folder }, index) => all.findIndex((one) => one.folder === folder) === index,
  );
  return first.map(({ filed, folder, modules = [] }) => {
    const addons = modules.filter((one) => manifestOf(one)?.installable !== false);
    return {
      name: folder,
      at: { file: filed.file.file, at: filed.pin.span },
      isPinned: true,
      addons: new Map(
        addons.map((one) => [one.name, versionSeries(manifestOf(one)?.version?.value)]),
      ),
    };
  });
}

/** The addons of the repository itself; those below a pinned folder are of that. */
function ownFolders({ code, model }: Context<'pins'>): readonly AddonFolder[] {
  const pinned = model.git.checkouts.map(({ path }) => `${path}/`);
  return (code?.addons ?? [])
    .filter(({ directory }) => !pinned.some((path) => directory.startsWith(path)))
    .map(({ name, directory, file, manifest }) => ({
      name: directory,
      at: { file },
      isPinned: false,
      addons: new Map([
        [name, manifest.ok ? versionSeries(manifest.manifest.version?.value) : undefined],
      ]),
    }));
}
