import { pinSceneOf } from '../../domain/pins/pin-scene.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'require-gitlink',
  subject: 'pins',
  severity: 'error',
  summary: 'Every entry of .gitmodules has a commit in the repository.',
  *check({ model }) {
    const { links, entries = [] } = pinSceneOf(model);
    if (links === undefined) return;
    for (const { file, pin, folder } of entries) {
      if (folder === undefined || links.some(({ path }) => path === folder)) continue;
      yield {
        at: { file: file.file, at: pin.span },
        what: `${folder} is in .gitmodules, and no commit of it is in the repository.`,
        why: 'git passes over such an entry without a word: a fresh clone lacks the folder, and Odoo its addons.',
        fix: `Add it with \`git submodule add\`, or remove the entry.`,
      };
    }
  },
} satisfies Rule<'pins'>;
