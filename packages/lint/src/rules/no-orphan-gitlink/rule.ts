import { few } from '../../domain/pins/claims.ts';
import { pinSceneOf } from '../../domain/pins/pin-scene.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-orphan-gitlink',
  subject: 'pins',
  severity: 'error',
  summary: 'Every commit in place of a folder has its entry in .gitmodules.',
  *check({ model }) {
    const { links, entries } = pinSceneOf(model);
    if (links === undefined || entries === undefined) return;
    const orphans = links.filter(({ path }) => !entries.some(({ folder }) => folder === path));
    const [first, ...others] = orphans;
    if (first === undefined) return;
    const names = few(orphans.map(({ path }) => path));
    yield {
      at: { file: first.path },
      what: `No entry in .gitmodules belongs to the ${orphans.length === 1 ? 'submodule' : 'submodules'} ${names}.`,
      why: 'git does not know where to clone it from: `git submodule update` ends with an error, and the folder stays empty.',
      fix: `Add it with its address (\`git submodule add <url> ${first.path}\`), or remove it (\`git rm --cached ${first.path}\`).`,
      related: others.slice(0, 3).map(({ path }) => ({ message: path, at: { file: path } })),
    };
  },
} satisfies Rule<'pins'>;
