import { lockedModules } from '../../domain/pins/locked-modules.ts';
import { gradeOf } from '../../domain/pins/grade.ts';
import { pinSeries, versionSeries } from '../../domain/pins/series.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-other-series-module',
  subject: 'pins',
  severity: 'error',
  summary: 'Every locked addon can be installed in the series that the stack runs.',
  *check(context) {
    const series = pinSeries(context);
    for (const { name, at, manifest, isUsed } of lockedModules(context)) {
      const own = versionSeries(manifest.version?.value);
      const grade = gradeOf(isUsed);
      if (grade === undefined) continue;
      if (own !== undefined && series !== undefined && own !== series) {
        yield {
          at,
          ...grade,
          what: `\`${name}\` ${manifest.version?.value} is for ${own}, and the series is ${series}.`,
          why: 'Odoo refuses an addon whose version begins with another series.',
          fix: `Lock a commit of the branch ${series}, or leave the addon out until it is ported.`,
        };
      } else if (!manifest.installable && isUsed === true) {
        yield {
          at,
          what: `\`${name}\` says that it cannot be installed.`,
          why: 'Its manifest has `installable: False`, as addons have that nobody has ported: Odoo passes over it.',
          fix: 'Leave it out, or lock a commit in which it is ported.',
        };
      }
    }
  },
} satisfies Rule<'pins'>;
