import { groupBy } from '@stackwright/core';
import type { Addon } from '@stackwright/scan';
import { sharedPathOf } from '../../domain/code/addon-paths.ts';
import { isSample, sceneOf } from '../../domain/code/scene.ts';
import type { Rule } from '../../rule.ts';

/**
 * Trees of several series, samples, and what an addon carries inside of itself may lie side by side: they
 * are never on one path. Community's `point_of_sale` carries a part of itself, for the box beside the till.
 * Folders of which no file says that they are on one path are advice: a copy, a backup, another checkout.
 */
export const rule = {
  id: 'unique-addon-name',
  subject: 'code',
  severity: 'warning',
  summary: 'No two addons of one series have the same name.',
  once: true,
  *check(context) {
    const { tree, seriesOf } = sceneOf(context);
    const sharedPath = sharedPathOf(context);
    const pairs = [...tree.byName.values()].flatMap((all) => {
      const addons = all.filter(
        (addon) => !isSample(addon) && tree.addonOf(addon.directory) === undefined,
      );
      return addons.flatMap((addon, index): readonly Pair[] => {
        const first = addons.find(({ file }) => seriesOf(file) === seriesOf(addon.file));
        return first === undefined || addons.indexOf(first) === index ? [] : [{ addon, first }];
      });
    });
    const groups = groupBy(pairs, ({ addon, first }) => `${above(addon)}\0${above(first)}`);
    for (const [pair, ...others] of groups.values()) {
      if (pair === undefined) continue;
      const { addon, first } = pair;
      const shared = sharedPath(above(addon), above(first));
      if (shared === 'no') continue;
      const more = others.length === 0 ? '' : ` So it is with ${others.length} more beside it.`;
      yield {
        at: { file: addon.file },
        ...(shared === 'maybe' && { severity: 'info' }),
        what: `There is another addon \`${addon.name}\`, in ${first.directory}.${more}`,
        why: 'Odoo takes the one that stands first in addons_path and never looks at the other: which code runs depends on an order.',
        fix: 'Keep one of the two, or rename one.',
        related: [
          { message: 'the other one', at: { file: first.file } },
          ...others.map((other) => ({
            message: 'another one of two',
            at: { file: other.addon.file },
          })),
        ],
      };
    }
  },
} satisfies Rule<'code'>;

interface Pair {
  readonly addon: Addon;
  readonly first: Addon;
}

/** The folder that an addon lies in: an entry of addons_path, if any. */
function above({ directory }: Addon): string {
  return directory.split('/').slice(0, -1).join('/');
}
