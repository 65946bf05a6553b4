import { odooOptionsOf, textOption } from '../../domain/odoo/odoo-conf.ts';
import type { Rule } from '../../rule.ts';

/** Administrators that providers create: DigitalOcean's and Aiven's. */
const ADMINISTRATORS = ['doadmin', 'avnadmin'];

/** Source: odoo/cli/server.py, `check_postgres_user`; Odoo documentation, "Deploying Odoo", security. */
export const rule = {
  id: 'no-superuser-login',
  subject: 'odoo-conf',
  severity: 'error',
  summary: 'Odoo logs in to PostgreSQL with a role of its own.',
  *check({ text, version }) {
    const options = odooOptionsOf(text, version('odoo'));
    const user = options.get('db_user');
    if (user === undefined) return;
    if (user.text === 'postgres')
      yield {
        at: user.valueSpan,
        what: 'Odoo does not start as `postgres`.',
        why: 'It refuses that role: "Using the database user \'postgres\' is a security risk, aborting."',
        fix: 'Create a role with `createuser --createdb`, or without, if it creates no databases, and name it here.',
      };
    else if (ADMINISTRATORS.includes(user.text)) {
      const isNarrowed = [`db_name`, `dbfilter`].some((name) => textOption(options, name));
      yield {
        at: user.valueSpan,
        severity: isNarrowed ? 'warning' : 'error',
        what: `\`${user.text}\` is the administrator of the whole server.`,
        why: isNarrowed
          ? 'A hole in one module then opens the databases of all other services.'
          : 'Without `db_name` and `dbfilter` Odoo lists every database that the role owns, those of other services included, and runs its jobs on them.',
        fix: 'Create a role that owns the database of Odoo only, and name it here.',
      };
    }
  },
} satisfies Rule<'odoo-conf'>;
