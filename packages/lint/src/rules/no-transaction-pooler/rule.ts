import type { ResolvedStack } from '@stackwright/schema';
import type { Problem, Rule } from '../../rule.ts';

/**
 * Odoo LISTENs, and a pooler in transaction mode gives each transaction another connection. Sources: PgBouncer,
 * "Features"; Supabase, "Connect to your database"; Odoo, `addons/bus/models/bus.py` and `odoo/service/server.py`.
 */
export const rule = {
  id: 'no-transaction-pooler',
  subject: 'stack',
  severity: 'error',
  summary: 'Odoo reaches its database directly, or through a pooler in session mode.',
  *check({ model }) {
    const told = new Set<string>();
    for (const { odoos } of model.deployments) {
      for (const { database } of odoos) {
        const { id } = database.server;
        if (told.has(id)) continue;
        told.add(id);
        yield* problemsOf(model, id);
      }
    }
  },
} satisfies Rule<'stack'>;

function* problemsOf({ settings }: ResolvedStack, id: string): Generator<Problem> {
  const { port, host = '', pooler } = settings.databases[id] ?? {};
  const isPooled = pooler !== undefined && pooler.port === port;
  const at = ['databases', id, 'port'];
  if (isPooled && pooler.mode !== 'session') {
    yield {
      ...words(`Odoo reaches \`${id}\` through a pooler in ${pooler.mode} mode.`),
      at,
      related: [{ message: 'the pooler', at: ['databases', id, 'pooler'], part: 'key' }],
    };
  } else if (!isPooled && port === 6543 && /\.supabase\.(?:com|co)$/.test(host)) {
    yield { ...words('Port 6543 of Supabase is a pooler in transaction mode.'), at };
  } else if (!isPooled && port === 25061 && host.endsWith('.db.ondigitalocean.com')) {
    const what =
      'Port 25061 of DigitalOcean is a pooler, in transaction mode unless it was made otherwise.';
    yield { ...words(what), at, severity: 'warning' };
  }
}

function words(what: string): Omit<Problem, 'at'> {
  return {
    what,
    why: 'Odoo waits with LISTEN for the bus and for scheduled jobs, and gets no notification through such a pooler: live messages stay away and jobs start late.',
    fix: 'Use the port of the server itself, or of a pooler in session mode (declare it as `pooler: { mode: session, port: … }`).',
  };
}
