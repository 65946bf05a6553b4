import { isLock } from '../../domain/pins/pin-scene.ts';
import { sentence } from '../../engine/sentence.ts';
import { withoutLogin } from '../../domain/pins/without-login.ts';
import type { Rule } from '../../rule.ts';

/** What the reader of each format has against it. Files that programs aggregate have a rule of their own. */
export const rule = {
  id: 'valid-lock-file',
  subject: 'pins',
  severity: 'error',
  summary: 'Files that pin repositories of addons can be read.',
  *check({ model }) {
    for (const file of model.files) {
      const isOurs = isLock(file) || file.format === 'gitmodules' || file.format === 'requirements';
      if (!isOurs) continue;
      for (const { what, why, fix, span } of file.mistakes) {
        yield { at: { file: file.file, at: span }, what: sentence(withoutLogin(what)), why, fix };
      }
    }
  },
} satisfies Rule<'pins'>;
