import { few } from '../../domain/pins/claims.ts';
import { pinSceneOf } from '../../domain/pins/pin-scene.ts';
import { placeOfCheckout } from '../../domain/pins/place-of-checkout.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-dirty-checkout',
  subject: 'pins',
  severity: 'error',
  summary: 'No pinned repository has changes that are not committed.',
  *check({ model }) {
    for (const { path, modified } of model.git.checkouts) {
      if (!modified.known || modified.value.length === 0) continue;
      yield {
        at: placeOfCheckout(pinSceneOf(model), path),
        what: `${path} has files that are changed: ${few(modified.value)}.`,
        why: 'The commit is as locked, and the code that runs is not. The next update throws the change away, or stops at it.',
        fix: `Take the changes back with \`git -C ${path} checkout -- .\`, or commit them to a fork and lock that.`,
      };
    }
  },
} satisfies Rule<'pins'>;
