import { secretLabel } from '@stackwright/scan';
import { PASSWORD_KINDS, secretsOf } from '../../code/secrets.ts';
import type { Rule } from '../../rule.ts';

/** What `odoo.conf` says of its master password is the rule no-plain-admin-password. */
export const rule = {
  id: 'no-literal-password',
  subject: 'code',
  severity: 'error',
  summary: 'A password is named in the tree, never written out.',
  *check(context) {
    const judged = new Set(context.files('odoo-conf').map(({ file }) => file));
    for (const { file, candidate } of secretsOf(context, (kind) => PASSWORD_KINDS.has(kind))) {
      const { kind, span, strength } = candidate;
      if (kind === 'odoo-master-password' && judged.has(file)) continue;
      yield {
        at: { file, at: span },
        severity: strength === 'certain' ? 'error' : 'warning',
        what: `Here stands ${secretLabel(kind)}.`,
        why: 'Whoever can read the repository can log in, and changing the password means a commit.',
        fix:
          FIXES[kind] ??
          'Change it, and read it from `.env` or a mounted file: `${DB_PASSWORD:?}`.',
      };
    }
  },
} satisfies Rule<'code'>;

const FIXES: Readonly<Record<string, string>> = {
  'connection-string':
    'Change it, and leave it out of the address: `PGPASSWORD`, a password file or a variable gives it.',
  'basic-auth-url':
    'Change it, and leave it out of the address: a credential helper or `.netrc` outside the tree gives it.',
  'command-line-password':
    'Change it, and give it by a file or standard input: `ps` shows arguments to every user.',
};
