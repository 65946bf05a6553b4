import { editionOf, isKnownSeries } from '@stackwright/scan';
import { lockedModules, modulesByName, pinnedAddons } from '../../domain/pins/locked-modules.ts';
import { gradeOf } from '../../domain/pins/grade.ts';
import { pinSceneOf } from '../../domain/pins/pin-scene.ts';
import { pinSeries } from '../../domain/pins/series.ts';
import { substituteFor } from '../../domain/code/substitutes.ts';
import type { Rule } from '../../rule.ts';

/** An addon that is not to be found may be in a repository whose commit this clone does not have. */
export const rule = {
  id: 'require-available-dependency',
  subject: 'pins',
  severity: 'error',
  summary:
    'What a locked addon depends on is in Odoo Community, in a locked repository, or your own.',
  *check(context) {
    const { model, code } = context;
    const series = pinSeries(context);
    if (series === undefined || !isKnownSeries(series) || code === undefined) return;
    if (pinnedAddons(context).some(({ modules }) => modules === undefined)) return;
    if (model.git.checkouts.some(({ head }) => !head.known)) return;
    const installed = pinSceneOf(model).pins.flatMap(({ file, pin }) =>
      file.format === 'requirements' ? pin.modules : [],
    );
    const there = new Set([
      ...modulesByName(context).keys(),
      ...code.addons.map(({ name }) => name),
      ...installed.map(({ value }) => value),
    ]);
    for (const { name, at, manifest, isUsed } of lockedModules(context)) {
      const grade = gradeOf(isUsed);
      if (grade === undefined || !manifest.installable) continue;
      for (const { value } of manifest.depends) {
        const edition = editionOf(value, series);
        if (edition === 'community' || there.has(value)) continue;
        const substitute = substituteFor(value);
        yield {
          at,
          ...grade,
          what: `\`${name}\` depends on \`${value}\`, which ${edition === 'enterprise' ? `is one of Odoo Enterprise ${series}` : 'nothing here brings'}.`,
          why: 'Odoo does not install it: an addon whose dependency is missing is passed over.',
          fix:
            edition === 'enterprise'
              ? `Leave \`${name}\` out${substitute === undefined ? '' : `, or build on ${substitute}`}.`
              : `Lock the repository that has \`${value}\`, or leave \`${name}\` out.`,
        };
      }
    }
  },
} satisfies Rule<'pins'>;
