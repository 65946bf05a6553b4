import { publicManagersOf } from '../../domain/odoo/database-manager.ts';
import { odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import { mountedConf, odooServicesOf } from '../../domain/odoo/odoo-service.ts';
import type { Context, RelatedPlace, Rule } from '../../rule.ts';

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
  *check(context) {
    const { text, file, version, files } = context;
    const options = odooOptionsOf(text, version('odoo'));
    const manager = options.get('list_db');
    const password = options.get(NAME);
    if (password === undefined) {
      if (manager !== undefined && manager.value !== true) return;
      const open = manager === undefined ? openBy(context) : undefined;
      if (manager === undefined && open === undefined) return;
      yield {
        at: manager?.valueSpan ?? { file },
        severity: 'warning',
        what: 'The database manager is open, and its master password is the default.',
        why: `Without \`${NAME}\` it is \`admin\`: whoever reaches /web/database can take or drop every database.`,
        fix: `Set \`list_db = False\`, or set \`${NAME}\` to a hash.`,
        ...(open && { related: [open] }),
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

/**
 * Where everybody reaches the manager of the Odoo that reads this file: a container of the official image mounts it,
 * no script writes the password into it, and a vhost passes the manager on.
 */
function openBy({ file, files }: Context<'odoo-conf'>): RelatedPlace | undefined {
  const isMounted = files('compose').some((compose) =>
    odooServicesOf(compose.model).some(
      (service) =>
        service.entrypoint === undefined &&
        mountedConf(compose.file, service, files('odoo-conf'))?.file === file,
    ),
  );
  if (!isMounted || files('shell').some(({ text }) => text.includes(NAME))) return undefined;
  for (const { model, file: nginx } of files('nginx')) {
    const [open] = publicManagersOf({ model, file: nginx, files });
    if (open === undefined) continue;
    const { file: at, span } = open.pass;
    return { message: 'everybody reaches /web/database by this', at: { file: at, at: span } };
  }
  return undefined;
}
