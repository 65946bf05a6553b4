import { odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import type { Rule } from '../../rule.ts';

const NAME = 'admin_passwd';

/** As passlib writes it, whatever the number of rounds. Source: `crypt_context` of odoo/tools/config.py. */
const HASH = /^\$pbkdf2-sha512\$\d+\$/;
const FIX =
  'Write a hash: `python3 -c "from passlib.hash import pbkdf2_sha512 as h; print(h.hash(input()))"`.';

/** The master password creates, copies, downloads and drops databases without any login. */
export const rule = {
  id: 'no-plain-admin-password',
  subject: 'odoo-conf',
  severity: 'error',
  summary: 'The master password of the database manager is hashed, and is not the default.',
  *check({ text, version, files }) {
    const options = odooOptionsOf(text, version('odoo'));
    const manager = options.get('list_db');
    const password = options.get(NAME);
    if (password === undefined) {
      if (manager?.value !== true) return;
      yield {
        at: manager.valueSpan,
        severity: 'warning',
        what: 'The database manager is open, and its master password is the default.',
        why: `Without \`${NAME}\` it is \`admin\`: whoever reaches /web/database can take or drop every database.`,
        fix: `Set \`list_db = False\`, or set \`${NAME}\` to a hash.`,
      };
      return;
    }
    if (HASH.test(password.text)) return;
    // A script writes another one over it before Odoo starts.
    if (files('shell').some((script) => /\bsed\b.*\badmin_passwd\b/.test(script.text))) return;
    const isOpen = manager?.value !== false;
    const severity = isOpen ? 'error' : 'warning';
    const at = password.text === '' ? password.nameSpan : password.valueSpan;
    if (password.text === 'admin')
      yield {
        at,
        severity,
        what: `\`${NAME}\` is the default that everybody knows.`,
        why: 'With it /web/database hands out, replaces and drops every database.',
        fix: FIX,
      };
    else if (/^\$\{?[A-Za-z_]\w*\}?$/.test(password.text)) {
      // Somebody fills it in before Odoo reads it.
      if (files('shell').some((script) => /\benvsubst\b/.test(script.text))) return;
      yield {
        at,
        severity,
        what: `\`${NAME}\` is the text of a variable's name.`,
        why: 'Odoo expands variables in paths only: the name itself is the master password, and anybody can read it here.',
        fix: FIX,
      };
    } else
      yield {
        at,
        severity,
        what: `\`${NAME}\` is no hash.`,
        why: 'Whoever reads this file or a backup of it can take and drop every database.',
        fix: FIX,
      };
  },
} satisfies Rule<'odoo-conf'>;
