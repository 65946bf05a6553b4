import { claimsOf, short } from '../../domain/pins/claims.ts';
import type { Claim } from '../../domain/pins/claims.ts';
import { pinSceneOf } from '../../domain/pins/pin-scene.ts';
import { pinSeries } from '../../domain/pins/series.ts';
import type { Rule } from '../../rule.ts';

/** Only branches that were fetched count: where there is none, or history is cut off, nobody can tell. */
export const rule = {
  id: 'require-series-branch-ancestry',
  subject: 'pins',
  severity: 'warning',
  summary: 'A locked commit is on the branch of its series.',
  *check(context) {
    const { checkoutAt } = pinSceneOf(context.model);
    const series = pinSeries(context);
    const told = new Set<string>();
    for (const claim of claimsOf(context)) {
      const key = `${claim.folder} ${claim.commit}`;
      const facts = checkoutAt(claim.folder)?.commits.find(({ commit }) => commit === claim.commit);
      const branches = facts?.branches.known === true ? facts.branches.value : [];
      const own = branches.filter(({ ref }) => ref.endsWith(`/${series}`));
      const isElsewhere = own.every(({ contains }) => contains.known && !contains.value);
      if (series === undefined || own.length === 0 || !isElsewhere || told.has(key)) continue;
      told.add(key);
      yield { at: claim.at, ...words(claim, series) };
    }
  },
} satisfies Rule<'pins'>;

function words({ folder, commit }: Claim, series: string) {
  return {
    what: `${short(commit)} of ${folder} is not on the branch ${series}.`,
    why: 'It was never merged, or the branch was rewritten: no update of the branch will ever contain it, and it may vanish from the remote.',
    fix: `Lock a commit of ${series}. What is not merged yet belongs into a fork, aggregated on top.`,
  };
}
