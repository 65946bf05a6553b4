import { isSample, sceneOf } from '../../code/scene.ts';
import type { Rule } from '../../rule.ts';

/**
 * Trees of several series, samples, and what an addon carries inside of itself may lie side by side: they
 * are never on one path. Community's `point_of_sale` carries a part of itself, for the box beside the till.
 */
export const rule = {
  id: 'unique-addon-name',
  subject: 'code',
  severity: 'warning',
  summary: 'No two addons of one series have the same name.',
  *check(context) {
    const { tree, seriesOf } = sceneOf(context);
    for (const all of tree.byName.values()) {
      const addons = all.filter(
        (addon) => !isSample(addon) && tree.addonOf(addon.directory) === undefined,
      );
      for (const [index, addon] of addons.entries()) {
        const first = addons.find(({ file }) => seriesOf(file) === seriesOf(addon.file));
        if (first === undefined || addons.indexOf(first) === index) continue;
        yield {
          at: { file: addon.file },
          what: `There is another addon \`${addon.name}\`, in ${first.directory}.`,
          why: 'Odoo takes the one that stands first in addons_path and never looks at the other: which code runs depends on an order.',
          fix: 'Keep one of the two, or rename one.',
          related: [{ message: 'the other one', at: { file: first.file } }],
        };
      }
    }
  },
} satisfies Rule<'code'>;
