import { groupBy } from '@stackwright/core';
import { isWeak } from '@stackwright/scan';
import { isFallback, isInnerLogin } from '../../domain/code/secret-place.ts';
import { purposeOf } from '../../domain/code/secret-purpose.ts';
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
    // A word that not everybody tries is one login: what the server says of it, its client repeats.
    const inner = new Set(secrets.filter(isAdvice).map(loginOf));
    const isMinor = (secret: Secret) =>
      isAdvice(secret) ||
      (isOfClient(secret) && !isWeak(secret.value, undefined) && inner.has(loginOf(secret)));
    const groups = groupBy(secrets, (secret) => `${isMinor(secret)} ${secret.file}`);
    for (const [first, ...others] of groups.values()) {
      if (first === undefined) continue;
      const { file, candidate } = first;
      yield {
        at: { file, at: candidate.span },
        ...(isMinor(first) && { severity: 'info' }),
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

/** A password of a file; where nobody has the text, something that nothing else equals. */
function loginOf({ file, value, candidate: { span } }: Secret): string {
  return `${file}\0${value === '' ? span.start.offset : value}`;
}

/** False for a password whose name says that it opens something else than a database. */
function isOfClient(secret: Secret): boolean {
  return (purposeOf(secret) ?? 'database') === 'database';
}

function isAdvice(secret: Secret): boolean {
  return isFallback(secret) || isInnerLogin(secret);
}
