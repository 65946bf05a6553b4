import type { Severity } from '@stackwright/core';
import { secretLabel } from '@stackwright/scan';
import { isFallback, isInnerAddress } from '../../domain/code/secret-place.ts';
import { KEEP, secretHomeOf } from '../../domain/code/secret-home.ts';
import type { SecretHome } from '../../domain/code/secret-home.ts';
import { isDocument, PASSWORD_KINDS, secretsOf } from '../../domain/code/secrets.ts';
import type { Secret } from '../../domain/code/secrets.ts';
import type { Rule } from '../../rule.ts';

/** What `odoo.conf` says of its master password is the rule no-plain-admin-password. */
export const rule = {
  id: 'no-literal-password',
  subject: 'code',
  severity: 'error',
  summary: 'A password is named in the tree, never written out.',
  once: true,
  *check(context) {
    const judged = new Set(context.files('odoo-conf').map(({ file }) => file));
    for (const secret of secretsOf(context, (kind) => PASSWORD_KINDS.has(kind))) {
      const { file, candidate } = secret;
      const { kind, span } = candidate;
      if (kind === 'odoo-master-password' && judged.has(file)) continue;
      yield {
        at: { file, at: span },
        severity: severityOf(secret),
        what: `Here stands ${secretLabel(kind)}.`,
        why: 'Whoever can read the repository can log in, and changing the password means a commit.',
        fix: fixOf(kind, secretHomeOf(file, context)),
      };
    }
  },
} satisfies Rule<'code'>;

/** Documents and defaults are advice: what they say may be nobody's password. */
function severityOf(secret: Secret): Severity {
  if (isDocument(secret.file) || isFallback(secret)) return 'info';
  const { kind, strength } = secret.candidate;
  const isInner = kind === 'connection-string' && isInnerAddress(secret.after);
  return strength === 'certain' && !isInner ? 'error' : 'warning';
}

function fixOf(kind: string, home: SecretHome): string {
  // Where values stand, an address or a password is in its place, and only the file is not.
  const own = home === 'values' ? undefined : FIXES[kind];
  return own ?? `Change it, and ${KEEP[home]}.`;
}

const FIXES: Readonly<Record<string, string>> = {
  'connection-string':
    'Change it, and leave it out of the address: `PGPASSWORD`, a password file or a variable gives it.',
  'basic-auth-url':
    'Change it, and leave it out of the address: a credential helper or `.netrc` outside the tree gives it.',
  'command-line-password':
    'Change it, and give it by a file or standard input: `ps` shows arguments to every user.',
};
