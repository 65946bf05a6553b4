import { isGlob, pinnedAddons } from '../../domain/pins/locked-modules.ts';
import { matchesGlob } from '../../engine/glob.ts';
import { short } from '../../domain/pins/claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'known-locked-module',
  subject: 'pins',
  severity: 'error',
  summary: 'The locked commit has every addon that the lock lists.',
  *check(context) {
    const all = pinnedAddons(context);
    for (const { filed, folder, commit, modules } of all) {
      if (modules === undefined) continue;
      for (const { value, span } of filed.pin.modules) {
        const isThere = modules.some(({ name }) =>
          isGlob(value) ? matchesGlob(name, value) : name === value,
        );
        if (isThere) continue;
        const other = all.find((one) => one.modules?.some(({ name }) => name === value));
        yield {
          at: { file: filed.file.file, at: span },
          what: `${folder} has no \`${value}\` at ${short(commit)}.`,
          why: 'Odoo does not find it: an installation fails, and where it is installed already, its tables stay without code.',
          fix:
            other === undefined
              ? 'Correct the name, lock a commit that has it, or remove it. Addons move between repositories.'
              : `It is in ${other.folder}: list it there.`,
        };
      }
    }
  },
} satisfies Rule<'pins'>;
