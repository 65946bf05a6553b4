import { few } from '../../domain/pins/claims.ts';
import { pinSceneOf } from '../../domain/pins/pin-scene.ts';
import { placeOfCheckout } from '../../domain/pins/place-of-checkout.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-untracked-addon',
  subject: 'pins',
  severity: 'error',
  summary: 'No addon lies in a pinned repository that does not belong to it.',
  *check({ model }) {
    for (const { path, untrackedAddons } of model.git.checkouts) {
      if (!untrackedAddons.known || untrackedAddons.value.length === 0) continue;
      yield {
        at: placeOfCheckout(pinSceneOf(model), path),
        what: `${path} holds addons that its repository does not know: ${few(untrackedAddons.value)}.`,
        why: 'Odoo loads them, and no commit has them: they are on this machine alone, and gone with the next clone.',
        fix: 'Move them to a folder of your own addons, and commit them there.',
      };
    }
  },
} satisfies Rule<'pins'>;
