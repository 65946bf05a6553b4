import { claimsOf, short } from '../../domain/pins/claims.ts';
import { pinSceneOf } from '../../domain/pins/pin-scene.ts';
import { pinSeries } from '../../domain/pins/series.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-stale-lock',
  subject: 'pins',
  severity: 'info',
  summary: 'Locked commits are not far behind their branch.',
  options: {
    commits: {
      description: 'How many commits a locked one may be behind.',
      schema: { type: 'integer', minimum: 0 },
      default: 200,
      example: 50,
    },
  },
  *check(context) {
    const { checkoutAt } = pinSceneOf(context.model);
    const series = pinSeries(context);
    const told = new Set<string>();
    for (const { folder = '', commit, at } of claimsOf(context)) {
      const facts = checkoutAt(folder)?.commits.find((one) => one.commit === commit);
      const branches = facts?.branches.known === true ? facts.branches.value : [];
      const own = branches.find(({ ref }) => ref.endsWith(`/${series}`));
      const behind = own?.behind.known === true ? own.behind.value : 0;
      if (own === undefined || behind <= context.options.commits || told.has(folder)) continue;
      told.add(folder);
      yield {
        at,
        what: `${folder} is locked ${behind} commits behind ${own.ref.replace('refs/remotes/', '')}: ${short(commit)}.`,
        why: 'Fixes since then are missing, security fixes among them. The branch is as it was fetched last.',
        fix: `Look through \`git -C ${folder} log ${short(commit)}..${short(own.tip)}\`, update, and run \`stackwright lock\`.`,
      };
    }
  },
} satisfies Rule<'pins', { readonly commits: number }>;
