import { groupBy } from '@stackwright/core';
import { isFallback, isInnerLogin } from '../../domain/code/secret-place.ts';
import { isDocument, secretsOf, WEAK_KIND } from '../../domain/code/secrets.ts';
import type { Secret } from '../../domain/code/secrets.ts';
import type { Rule } from '../../rule.ts';

/**
 * Tests, documents and jobs of CI, whose services live for a minute, are not looked at. The login of a database that
 * nobody outside reaches, and what only an empty environment brings to bear, are advice.
 */
export const rule = {
  id: 'no-weak-password',
  subject: 'code',
  severity: 'warning',
  summary: 'No login has a password that everybody tries first.',
  once: true,
  *check(context) {
    const secrets = secretsOf(context, (kind) => kind === WEAK_KIND).filter(
      ({ file }) => !isDocument(file),
    );
    const groups = groupBy(secrets, (secret) => `${isAdvice(secret)} ${secret.file}`);
    for (const [first, ...others] of groups.values()) {
      if (first === undefined) continue;
      const { file, candidate } = first;
      yield {
        at: { file, at: candidate.span },
        ...(isAdvice(first) && { severity: 'info' }),
        what: 'This password is among those that everybody tries first.',
        why: 'A port that is open for a moment is enough: scanners try `admin`, `odoo` and the name of the program within minutes.',
        fix: 'Draw one, `openssl rand -hex 24`, and read it from `.env`: `${DB_PASSWORD:?}`.',
        related: others.map((other) => ({
          message: 'and here',
          at: { file, at: other.candidate.span },
        })),
      };
    }
  },
} satisfies Rule<'code'>;

function isAdvice(secret: Secret): boolean {
  return isFallback(secret) || isInnerLogin(secret);
}
