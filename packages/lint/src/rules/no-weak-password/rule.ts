import { groupBy } from '@stackwright/core';
import { isWeak } from '@stackwright/scan';
import { isFallback, isInnerLogin } from '../../domain/code/secret-place.ts';
import { KEEP, secretHomeOf } from '../../domain/code/secret-home.ts';
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
      (secret) => !isDocument(secret.file) && !isForeign(secret),
    );
    // A word that not everybody tries is one login: what the server says of it, its client repeats.
    const inner = new Set(secrets.filter(isAdvice).map(loginOf));
    const isMinor = (secret: Secret) =>
      isAdvice(secret) ||
      (isOfClient(secret) && !isWeak(secret.value, undefined) && inner.has(loginOf(secret)));
    const wordsOf = (secret: Secret) => (isMinor(secret) ? EASY : isUsual(secret) ? USUAL : WORD);
    const groups = groupBy(secrets, (secret) => `${wordsOf(secret).what} ${secret.file}`);
    for (const [first, ...others] of groups.values()) {
      if (first === undefined) continue;
      const { file, candidate } = first;
      yield {
        at: { file, at: candidate.span },
        ...wordsOf(first),
        fix: `Draw one, \`openssl rand -hex 24\`, and ${KEEP[secretHomeOf(file, context)]}.`,
        related: others.map((other) => ({
          message: 'and here',
          at: { file, at: other.candidate.span },
        })),
      };
    }
  },
} satisfies Rule<'code'>;

/** Advice, which the engine draws together over files: true of both kinds. */
const EASY = {
  severity: 'info',
  what: 'This password is easy to guess: a usual one, or one short word.',
  why: 'Whoever comes as far as the login tries `admin`, `odoo` and the name of the program, then words by the list.',
} as const;

const USUAL = {
  what: 'This password is among those that everybody tries first.',
  why: 'A port that is open for a moment is enough: scanners try `admin`, `odoo` and the name of the program within minutes.',
};

const WORD = {
  what: 'This password is one short word of small letters.',
  why: 'Whoever reaches the login tries words by the list, and what is in no list is soon found by trying letters.',
};

/** True for a password of the usual list, or the name of its user in `user:password`; and where nobody has the text. */
function isUsual({ value, before }: Secret): boolean {
  return value === '' || isWeak(value, undefined) || before.endsWith(`${value}:`);
}

/** The login of an outgoing mail account: whoever runs that server gives it, and nobody here draws another. */
function isForeign({ before }: Secret): boolean {
  return /(?:smtp|relay|relayhost|sasl|email_host|mail|mailer)(?:[-_]+(?:auth|user))?[-_]*pass(?:word|wd)?["']?\s*[:=]\s*["']?(?:\$\{\w+:?[-=])?$/i.test(
    before,
  );
}

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
