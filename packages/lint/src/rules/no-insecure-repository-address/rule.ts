import { readAddress } from '@stackwright/scan';
import { pinSceneOf } from '../../domain/pins/pin-scene.ts';
import { withoutLogin } from '../../domain/pins/without-login.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-insecure-repository-address',
  subject: 'pins',
  severity: 'error',
  summary: 'Repositories are cloned over HTTPS or SSH, from where everybody can.',
  *check({ model }) {
    for (const { file, pin } of pinSceneOf(model).pins) {
      const { url } = pin;
      if (url === undefined || url.value.includes('$')) continue;
      const kind = kindOf(url.value);
      if (kind === undefined) continue;
      yield {
        at: { file: file.file, at: url.span },
        ...WORDS[kind],
        what: `${WORDS[kind].what}: ${withoutLogin(url.value)}.`,
      };
    }
  },
} satisfies Rule<'pins'>;

const WORDS = {
  open: {
    what: 'Code is fetched without protection',
    why: 'Whoever sits between can put other code in its place; GitHub has not answered `git://` since 2022.',
    fix: 'Write `https://`.',
  },
  local: {
    severity: 'warning',
    what: 'Code is fetched from a folder of one machine',
    why: 'Nobody else has that folder, so that nobody else can clone the repository whole.',
    fix: 'Write the address of the repository that it was cloned from.',
  },
  relative: {
    severity: 'info',
    what: 'An address depends on where the repository around it was cloned from',
    why: 'In a fork or a mirror it leads to a repository that is not there.',
    fix: 'Write the whole address, unless both always move together.',
  },
} as const;

function kindOf(url: string): keyof typeof WORDS | undefined {
  if (/^\.{1,2}\//.test(url)) return 'relative';
  const { protocol } = readAddress(url) ?? {};
  if (protocol === 'git' || protocol === 'http' || protocol === 'ftp') return 'open';
  return protocol === 'file' && (url.startsWith('/') || url.startsWith('file:'))
    ? 'local'
    : undefined;
}
