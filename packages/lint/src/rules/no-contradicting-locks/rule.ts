import { claimsOf, isOneCheckout, short } from '../../domain/pins/claims.ts';
import type { Claim } from '../../domain/pins/claims.ts';
import type { Rule } from '../../rule.ts';

/** Locks, aggregates, the repository's own gitlinks and the stack: whoever names a commit is asked. */
export const rule = {
  id: 'no-contradicting-locks',
  subject: 'pins',
  severity: 'error',
  summary: 'All that name the commit of one checkout name the same.',
  *check(context) {
    const waiting = [...claimsOf(context)];
    for (let first = waiting.shift(); first !== undefined; first = waiting.shift()) {
      const same = waiting.filter((one) => first !== undefined && isOneCheckout(one, first));
      for (const one of same) waiting.splice(waiting.indexOf(one), 1);
      const all = [first, ...same];
      const other = all.find(({ commit }) => commit !== first?.commit);
      if (other === undefined) continue;
      yield {
        at: other.at,
        what: `${nameOf(all)} is at ${said(other)} and at ${said(first)}.`,
        why: 'Each is right for those who read it: machines that are set up by one and by the other run different code.',
        fix: 'Keep one that is written by hand, and make the others follow: `stackwright lock` writes what is checked out.',
        related: all
          .filter((one) => one !== other)
          .map((one) => ({ message: `${one.name} says ${short(one.commit)}`, at: one.at })),
      };
    }
  },
} satisfies Rule<'pins'>;

function said({ name, commit }: Claim): string {
  return `${short(commit)} (${name})`;
}

function nameOf(claims: readonly Claim[]): string {
  const placed = claims.find(({ folder }) => folder !== undefined);
  return placed?.folder ?? claims[0]?.repository ?? 'a repository';
}
