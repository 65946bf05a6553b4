import { groupBy } from '@stackwright/core';
import { isWeak } from '@stackwright/scan';
import { isHarmlessKey, PASSWORD_KINDS, secretsOf, WEAK_KIND } from '../../domain/code/secrets.ts';
import type { Secret } from '../../domain/code/secrets.ts';
import { purposeOf } from '../../domain/code/secret-purpose.ts';
import type { Rule } from '../../rule.ts';

/**
 * Values are compared in memory: neither they nor their digests are told or kept. A server and its clients have
 * one password in common, so a password is shared where it opens two different things.
 */
export const rule = {
  id: 'no-shared-secret',
  subject: 'code',
  severity: 'warning',
  summary: 'A secret opens one thing, and a token stands in one file.',
  once: true,
  *check(context) {
    const secrets = secretsOf(context, (kind) => kind !== WEAK_KIND).filter(
      (secret) => !isHarmlessKey(secret) && !isWeak(secret.value, undefined),
    );
    for (const same of groupBy(secrets, valueOf).values()) {
      const [first, ...others] = onePerFile(same);
      if (first === undefined || others.length === 0) continue;
      const isLogin = same.every(isPassword);
      if (isLogin && new Set(same.flatMap((one) => purposeOf(one) ?? [])).size < 2) continue;
      yield {
        at: { file: first.file, at: first.candidate.span },
        ...(isLogin && { severity: 'info' }),
        what: isLogin
          ? `The same password opens several things, in ${others.length + 1} files.`
          : `The same secret stands in ${others.length + 1} files.`,
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

function isPassword({ candidate }: Secret): boolean {
  return PASSWORD_KINDS.has(candidate.kind);
}

/** One for each file; copies of a whole file are that file. */
function onePerFile(secrets: readonly Secret[]): readonly Secret[] {
  const files = [...groupBy(secrets, ({ file }) => file).values()].flatMap(
    ([first]) => first ?? [],
  );
  return [...groupBy(files, ({ text, file }) => (text === '' ? file : text)).values()].flatMap(
    ([first]) => first ?? [],
  );
}
