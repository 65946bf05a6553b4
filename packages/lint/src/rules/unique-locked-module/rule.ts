import { addonFolders } from '../../domain/pins/addon-folders.ts';
import type { AddonFolder } from '../../domain/pins/addon-folders.ts';
import { few } from '../../domain/pins/claims.ts';
import type { Problem, Rule } from '../../rule.ts';

/** Addons of different series are never on one path. */
export const rule = {
  id: 'unique-locked-module',
  subject: 'pins',
  severity: 'warning',
  summary: 'No addon is in two of the folders that Odoo loads.',
  *check(context) {
    const seen = new Map<string, readonly Owner[]>();
    for (const folder of addonFolders(context)) {
      const twice: Twice[] = [];
      for (const [name, series] of folder.addons) {
        const owners = seen.get(name) ?? [];
        const first = owners.find((one) => isOther(one, { folder, series }));
        if (first !== undefined) twice.push({ name, other: first.folder });
        seen.set(name, [...owners, { folder, series }]);
      }
      const [first] = twice;
      if (first !== undefined) yield toProblem(folder, first.other, twice);
    }
  },
} satisfies Rule<'pins'>;

interface Owner {
  readonly folder: AddonFolder;
  readonly series: string | undefined;
}

interface Twice {
  readonly name: string;
  readonly other: AddonFolder;
}

/** True for two of which Odoo would load one: of one series, and at least one of them pinned. */
function isOther(one: Owner, other: Owner): boolean {
  const isOneSeries =
    one.series === undefined || other.series === undefined || one.series === other.series;
  return isOneSeries && (one.folder.isPinned || other.folder.isPinned);
}

/** One finding a folder, however many addons it shares with however many others. */
function toProblem(folder: AddonFolder, other: AddonFolder, twice: readonly Twice[]): Problem {
  const others = new Set(twice.map((one) => one.other));
  return {
    at: folder.at,
    what: `${folder.name} and ${other.name}${others.size > 1 ? ` (and ${others.size - 1} more)` : ''} both have ${few(twice.map(({ name }) => name))}.`,
    why: 'Odoo takes the one whose folder stands first in addons_path, and never looks at the other: which code runs depends on an order.',
    fix: 'Keep one of the two folders, or take the addon out of one.',
    related: [{ message: 'the other one', at: other.at }],
  };
}
