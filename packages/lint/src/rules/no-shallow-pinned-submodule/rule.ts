import { pinSceneOf } from '../../domain/pins/pin-scene.ts';
import { short } from '../../domain/pins/claims.ts';
import type { Rule } from '../../rule.ts';

/** A commit that is the tip of its branch when it is pinned is not for long. */
export const rule = {
  id: 'no-shallow-pinned-submodule',
  subject: 'pins',
  severity: 'warning',
  summary: 'A submodule that is fetched without history is pinned to the tip of its branch.',
  *check({ model }) {
    const { links = [], entries = [], checkoutAt } = pinSceneOf(model);
    for (const { file, pin, folder } of entries) {
      const commit = links.find(({ path }) => path === folder)?.commit;
      if (pin.shallow?.value !== true || commit === undefined || folder === undefined) continue;
      const facts = checkoutAt(folder)?.commits.find((one) => one.commit === commit);
      const branches = facts?.branches.known === true ? facts.branches.value : [];
      const isBehind = branches.every(({ behind }) => behind.known && behind.value > 0);
      if (branches.length === 0 || !isBehind) continue;
      yield {
        at: { file: file.file, at: pin.shallow.span },
        what: `${folder} is fetched without history, and ${short(commit)} is not the tip of its branch.`,
        why: 'git fetches the newest commit, does not find the pinned one, and asks for it by its hash: a server may refuse that.',
        fix: 'Remove `shallow`, or make sure that every server and mirror gives single commits.',
      };
    }
  },
} satisfies Rule<'pins'>;
