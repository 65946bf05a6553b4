import type { Placed } from '@stackwright/scan';
import { isLock } from '../../domain/pins/pin-scene.ts';
import { branchSeries, pinSeries } from '../../domain/pins/series.ts';
import type { Problem, Rule } from '../../rule.ts';

/** Branches of OCA's are called by their series. Others may be called as one likes. */
export const rule = {
  id: 'no-other-series-branch',
  subject: 'pins',
  severity: 'error',
  summary: 'Every pin is on the branch of the series that the stack runs.',
  *check(context) {
    for (const file of context.model.files) {
      if (file.deprecated !== undefined) continue;
      const series = pinSeries(context, file);
      if (series === undefined) continue;
      if (file.series !== undefined && file.series.value !== series) {
        yield problem(file.file, file.series, `The lock is for ${file.series.value}`, series);
      }
      for (const { branch, repository } of file.pins) {
        const own = branch && branchSeries(branch.value);
        const isOca = /^OCA\//i.test(repository ?? '') || isLock(file);
        if (branch === undefined || own === undefined || own === series || !isOca) continue;
        yield problem(file.file, branch, `${repository ?? 'It'} is on ${branch.value}`, series);
      }
    }
  },
} satisfies Rule<'pins'>;

function problem(file: string, { span }: Placed<string>, what: string, series: string): Problem {
  return {
    at: { file, at: span },
    what: `${what}, and the series is ${series}.`,
    why: 'Odoo refuses addons whose version is of another series, or loads code for tables that it does not have.',
    fix: `Write ${series}, and a commit of that branch.`,
  };
}
