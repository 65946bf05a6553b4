import type { Severity } from '@stackwright/core';
import type { Context, Problem } from '../../rule.ts';

/**
 * What names Enterprise, graded by who has declared an edition. A stack is one of Odoo Community, and what
 * breaks that is as grave as its rule says. Without one, a script that fetches Enterprise is the work of a
 * customer: told as information, with the condition under which it is advice. A rule that the
 * configuration grades is as grave as that says.
 */
export function gradedByEdition({ stack }: Pick<Context, 'stack'>, problem: Problem): Problem {
  if (stack !== undefined || problem.severity === 'info') return problem;
  const { fix } = problem;
  return {
    ...problem,
    severity: 'info',
    fix: `Without a subscription, ${fix.charAt(0).toLowerCase()}${fix.slice(1)}`,
  };
}

/**
 * The grade of Enterprise code that lies in the tree. Whoever has a subscription may keep it, and nobody may
 * pass it on: whether the repository is public, nothing in it tells.
 */
export function gradeOfCopy({ stack }: Pick<Context, 'stack'>): Severity {
  return stack === undefined ? 'warning' : 'error';
}
