import { odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import type { Rule } from '../../rule.ts';

/** Databases that PostgreSQL keeps for itself. Source: odoo/service/db.py, `list_dbs`; odoo/odoo#12850. */
const RESERVED = ['postgres', 'template0', 'template1'];

/** Odoo connects to `postgres` for its own housekeeping and never lists it. */
export const rule = {
  id: 'no-reserved-odoo-database',
  subject: 'odoo-conf',
  severity: 'error',
  summary: 'Odoo keeps its data in a database of its own.',
  *check({ text, version }) {
    const option = odooOptionsOf(text, version('odoo')).get('db_name');
    const reserved = option?.text.split(',').find((name) => RESERVED.includes(name.trim()));
    if (option === undefined || reserved === undefined) return;
    yield {
      at: option.valueSpan,
      what: `\`${reserved.trim()}\` is PostgreSQL's own database.`,
      why: 'Odoo uses `postgres` for maintenance, leaves it and the templates out of its lists, and keeps no connection to them.',
      fix: 'Give Odoo a database of its own, and name it here.',
    };
  },
} satisfies Rule<'odoo-conf'>;
