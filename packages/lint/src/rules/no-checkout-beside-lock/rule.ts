import { groupBy } from '@stackwright/core';
import { claimsOf, short } from '../../domain/pins/claims.ts';
import type { Claim } from '../../domain/pins/claims.ts';
import { mergesOf, exactCommitOf, pinSceneOf } from '../../domain/pins/pin-scene.ts';
import type { FiledPin } from '../../domain/pins/pin-scene.ts';
import type { Context, Problem, Rule } from '../../rule.ts';

export const rule = {
  id: 'no-checkout-beside-lock',
  subject: 'pins',
  severity: 'error',
  summary: 'What is checked out is the commit that is locked.',
  *check(context) {
    const { pins, checkoutAt } = pinSceneOf(context.model);
    const claims = claimsOf(context).filter(({ by }) => by !== 'stack');
    for (const [folder, all] of groupBy(claims, (one) => one.folder ?? '')) {
      const head = checkoutAt(folder)?.head;
      if (head?.known !== true || all.some(({ commit }) => commit === head.value)) continue;
      const first = all.find(({ by }) => by === 'lock') ?? all[0];
      if (first !== undefined) yield toProblem(folder, first, head.value);
    }
    for (const merges of mergesOf(pins)) yield* unmerged(merges, context);
  },
} satisfies Rule<'pins'>;

const WHY = 'Odoo runs the code that is checked out. The review, and the lock, were about another.';

function toProblem(folder: string, { name, commit, at }: Claim, head: string): Problem {
  return {
    at,
    what: `${folder} is at ${short(head)}, and ${name} says ${short(commit)}.`,
    why: WHY,
    fix: `Run \`git -C ${folder} checkout ${commit}\`; where the checkout is what is meant, \`stackwright lock\`.`,
  };
}

/** Several merges make a commit of their own: each of them must be in it. */
function* unmerged(merges: readonly FiledPin[], { model }: Context<'pins'>): Generator<Problem> {
  const { checkoutAt } = pinSceneOf(model);
  if (merges.length < 2) return;
  for (const { file, pin, folder } of merges) {
    const commit = exactCommitOf(pin);
    const inHead = checkoutAt(folder)?.commits.find((one) => one.commit === commit)?.inHead;
    if (commit === undefined || inHead?.known !== true || inHead.value) continue;
    yield {
      at: { file: file.file, at: pin.span },
      what: `${folder} does not contain ${short(commit)}.`,
      why: WHY,
      fix: 'Run `gitaggregate -c` with this file again.',
    };
  }
}
