import { groupBy } from '@stackwright/core';
import { claimsOf, short } from '../../domain/pins/claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-repository-at-two-commits',
  subject: 'pins',
  severity: 'error',
  summary: 'A repository that is checked out twice is at one commit.',
  *check(context) {
    const placed = claimsOf(context).filter(
      ({ folder, repository, by }) =>
        folder !== undefined && repository !== undefined && by !== 'stack',
    );
    for (const [, claims] of groupBy(placed, ({ repository }) => repository?.toLowerCase() ?? '')) {
      const [first] = claims;
      const others = claims.filter(
        ({ folder, commit }) => folder !== first?.folder && commit !== first?.commit,
      );
      const [other] = others;
      if (first === undefined || other === undefined) continue;
      yield {
        at: other.at,
        what: `${other.repository} is at ${short(other.commit)} in ${other.folder}, and at ${short(first.commit)} in ${first.folder}.`,
        why: 'Odoo loads each addon from the folder that stands first in addons_path: which version runs depends on an order.',
        fix: 'Keep one checkout, and let everything use it.',
        related: [first, ...others.slice(1)].map(({ folder, commit, at }) => ({
          message: `${folder}: ${short(commit)}`,
          at,
        })),
      };
    }
  },
} satisfies Rule<'pins'>;
