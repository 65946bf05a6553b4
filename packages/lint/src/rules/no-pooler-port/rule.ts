import { numberOption, odooOptionsOf, textOption } from '../../domain/odoo/odoo-conf.ts';
import type { Rule } from '../../rule.ts';

/** The counterpart of `no-transaction-pooler`. Sources: Supabase and DigitalOcean documentation, connection pools. */
export const rule = {
  id: 'no-pooler-port',
  subject: 'odoo-conf',
  severity: 'error',
  summary: 'Odoo does not connect to the port of a transaction pooler.',
  *check({ text, version }) {
    const options = odooOptionsOf(text, version('odoo'));
    const host = textOption(options, 'db_host') ?? '';
    const port = numberOption(options, 'db_port');
    const at = options.get('db_port')?.valueSpan;
    const isSupabase = port === 6543 && /\.supabase\.(?:com|co)$/.test(host);
    const isDigitalOcean = port === 25061 && host.endsWith('.db.ondigitalocean.com');
    if (at === undefined || !(isSupabase || isDigitalOcean)) return;
    yield {
      at,
      // A pool of DigitalOcean can have been made in session mode.
      severity: isSupabase ? 'error' : 'warning',
      what: isSupabase
        ? 'Port 6543 of Supabase is a pooler in transaction mode.'
        : 'Port 25061 of DigitalOcean is a pooler, in transaction mode unless it was made otherwise.',
      why: 'Odoo waits with LISTEN for the bus and for scheduled jobs, and gets no notification through such a pooler: live messages stay away and jobs start late.',
      fix: isSupabase
        ? 'Use port 5432.'
        : 'Use port 25060, or make sure that the pool is in session mode.',
    };
  },
} satisfies Rule<'odoo-conf'>;
