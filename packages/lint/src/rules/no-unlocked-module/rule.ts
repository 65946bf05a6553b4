import { few, short } from '../../domain/pins/claims.ts';
import { isGlob, pinnedAddons, usedNames } from '../../domain/pins/locked-modules.ts';
import { isLock } from '../../domain/pins/pin-scene.ts';
import type { Rule } from '../../rule.ts';

/** The lock of `stackwright lock` lists all addons of a commit; one that people write, those in use. */
export const rule = {
  id: 'no-unlocked-module',
  subject: 'pins',
  severity: 'warning',
  summary: 'A lock lists the addons that are there, or at least those in use.',
  *check(context) {
    const used = usedNames(context);
    for (const { filed, folder, commit, modules = [] } of pinnedAddons(context)) {
      const { file, pin } = filed;
      const listed = new Set(pin.modules.map(({ value }) => value));
      if (!isLock(file) || [...listed].some(isGlob)) continue;
      const isWhole = file.format === 'stackwright-lock';
      if (!isWhole && listed.size === 0) continue;
      const left = modules
        .map(({ name }) => name)
        .filter((name) => !listed.has(name) && (isWhole || used?.has(name) === true));
      if (left.length === 0) continue;
      yield {
        at: { file: file.file, at: pin.span },
        what: `${folder} has ${few(left)} at ${short(commit)}, and the lock does not list ${left.length === 1 ? 'it' : 'them'}.`,
        why: isWhole
          ? 'The lock was not written for this commit: what was reviewed is not what can be installed.'
          : 'Something in use depends on it, so it is installed too: whoever reads the lock does not see that.',
        fix: isWhole ? 'Run `stackwright lock`.' : 'Add it to the modules of its repository.',
      };
    }
  },
} satisfies Rule<'pins'>;
