import type { DatabaseServer, ResolvedStack } from '@stackwright/schema';
import { loadOf } from '../../domain/odoo/odoo-sizing.ts';
import type { Problem, Rule } from '../../rule.ts';

/**
 * Each process of Odoo has a pool of its own. Source: odoo/sql_db.py (`ConnectionPool`). A managed
 * server of DigitalOcean gives 25 connections for each GiB, less 3: `connection-limit` follows from the plan.
 */
export const rule = {
  id: 'no-exhausted-connections',
  subject: 'stack',
  severity: 'error',
  summary:
    'A server has the connections that its Odoos may open together, and one for each other service.',
  *check({ model }) {
    for (const server of model.servers) {
      const problem = shortageOf(model, server);
      if (problem !== undefined) yield problem;
    }
  },
} satisfies Rule<'stack'>;

function shortageOf(model: ResolvedStack, server: DatabaseServer): Problem | undefined {
  const limit = server.connectionLimit;
  if (limit === undefined) return undefined;
  // A container server is one for each deployment that runs it; the others are shared by all.
  const groups =
    server.kind === 'container'
      ? model.deployments.map((deployment) => [deployment])
      : [model.deployments];
  for (const deployments of groups) {
    const odoos = deployments
      .flatMap((deployment) => deployment.odoos)
      .filter(({ database }) => database.server.id === server.id)
      .map((odoo) => ({ odoo, load: loadOf(odoo) }));
    const taken = new Set(odoos.map(({ odoo }) => odoo.database.id));
    const others = new Set(
      deployments
        .flatMap(({ databases }) => databases)
        .filter((database) => database.server.id === server.id && !taken.has(database.id))
        .map(({ id }) => id),
    );
    const used = odoos.reduce((total, { load }) => total + load.connections, 0);
    if (odoos.length === 0 || used + others.size <= limit) continue;
    const beside = others.size === 0 ? '' : `, besides ${others.size} for other services`;
    return {
      at: [...server.path, 'connection-limit'],
      what: `\`${server.id}\` gives ${limit} connections, and Odoo may open ${used}${beside}.`,
      why: 'Every process has a pool of its own. Whoever asks for one connection more is refused: "remaining connection slots are reserved".',
      fix: 'Lower `db-maxconn` or `workers`, leave `db-maxconn` out so that it is computed, or choose a larger plan.',
      related: odoos.map(({ odoo, load }) => ({
        message: `${load.connections} connections, ${load.processes} processes`,
        at: odoo.options.find(({ name }) => name === 'db_maxconn')?.path ?? odoo.path,
      })),
    };
  }
  return undefined;
}
