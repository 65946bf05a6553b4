import { groupBy } from '@stackwright/core';
import { isHarmlessKey, PASSWORD_KINDS, secretsOf, WEAK_KIND } from '../../domain/code/secrets.ts';
import type { Secret } from '../../domain/code/secrets.ts';
import type { Rule } from '../../rule.ts';

/** Values are compared in memory: neither they nor their digests are told or kept. */
export const rule = {
  id: 'no-shared-secret',
  subject: 'code',
  severity: 'warning',
  summary: 'A secret stands in one file at most.',
  once: true,
  *check(context) {
    const secrets = secretsOf(context, (kind) => kind !== WEAK_KIND);
    for (const same of groupBy(secrets, valueOf).values()) {
      const [first, ...others] = onePerFile(same);
      if (first === undefined || others.length === 0) continue;
      yield {
        at: { file: first.file, at: first.candidate.span },
        ...(same.every(isMinor) && { severity: 'info' }),
        what: `The same secret stands in ${others.length + 1} files.`,
        why: 'Who learns one of them has all, and whoever changes it has to find each.',
        fix: 'Give each use a secret of its own, named in the settings and set in `.env`.',
        related: others.map(({ file, candidate }) => ({
          message: 'and here',
          at: { file, at: candidate.span },
        })),
      };
    }
  },
} satisfies Rule<'code'>;

/** The secret itself; where nobody has the text, something that nothing else equals. */
function valueOf({ file, value, candidate: { span } }: Secret): string {
  return value === '' ? `\0${file}:${span.start.offset}` : value;
}

/** A server and its client have one password in common: files of one login repeat it. */
function isMinor(secret: Secret): boolean {
  return PASSWORD_KINDS.has(secret.candidate.kind) || isHarmlessKey(secret);
}

function onePerFile(secrets: readonly Secret[]): readonly Secret[] {
  return [...groupBy(secrets, ({ file }) => file).values()].flatMap(([first]) => first ?? []);
}
