import { imageOf, isPostgres } from '../../domain/compose/compose-image.ts';
import { servicesOf } from '../../domain/compose/compose-services.ts';
import { argumentOf } from '../../domain/odoo/odoo-arguments.ts';
import { numberOption, odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import { isOfficialOdoo, isServerOf, mountedConf } from '../../domain/odoo/odoo-service.ts';
import { postgresParameters } from '../../domain/postgres/postgres-arguments.ts';
import type { Context, Rule } from '../../rule.ts';
import type { ComposeService } from '@stackwright/syntax/compose';
import { worstCaseConnections } from '@stackwright/schema';

/** Default of PostgreSQL, and what only its superuser gets (superuser_reserved_connections). */
const CONNECTIONS = 100;
const RESERVED = 3;

/** Each process of Odoo has a pool of its own. Source: odoo/sql_db.py, `ConnectionPool`. */
export const rule = {
  id: 'require-postgres-connections',
  subject: 'compose',
  severity: 'warning',
  summary: 'A PostgreSQL gives the connections that the Odoos beside it may open.',
  *check(context) {
    // What Stackwright renders is counted in the stack, with all that is on the server.
    if (context.managed) return;
    const services = servicesOf(context.model);
    for (const server of services) {
      const image = imageOf(server);
      const text = postgresParameters(server).get('max_connections');
      const limit = Number(text ?? CONNECTIONS);
      if (image === undefined || !isPostgres(image) || !Number.isInteger(limit)) continue;
      const clients = services.flatMap((odoo) => clientOf(context, odoo, server));
      const needed = clients.reduce((sum, { connections }) => sum + connections, 0);
      if (needed <= limit - RESERVED) continue;
      const isSaid = text !== undefined || clients.some(({ isPoolSaid }) => isPoolSaid);
      yield {
        ...(text === undefined || server.command === undefined
          ? { at: server.path, part: 'key' as const }
          : { at: server.command.path }),
        severity: isSaid ? 'warning' : 'info',
        what: `\`${server.name}\` gives ${limit - RESERVED} connections, and Odoo may open ${needed}.`,
        why: 'Every process has a pool of its own, of db_maxconn. Whoever asks for one connection more is refused: "sorry, too many clients already".',
        fix: 'Lower `db_maxconn` in odoo.conf (8 is plenty for a worker), or raise max_connections.',
        related: clients.map(({ place }) => place),
      };
    }
  },
} satisfies Rule<'compose'>;

/** What an Odoo with workers takes of a server, by the defaults of odoo/tools/config.py; none without workers. */
function clientOf(
  { file, files, version }: Context<'compose'>,
  odoo: ComposeService,
  server: ComposeService,
) {
  if (!isOfficialOdoo(odoo) || !isServerOf(server, odoo)) return [];
  const conf = mountedConf(file, odoo, files('odoo-conf'));
  const options = odooOptionsOf(conf?.text ?? '', version('odoo'));
  const number = (name: string, byDefault: number): number => {
    const flags = [`--${name}`, `--${name.replaceAll('_', '-')}`];
    const told = Number(argumentOf(odoo.command, ...flags) || NaN);
    return Number.isInteger(told) ? told : (numberOption(options, name) ?? byDefault);
  };
  const dbMaxconn = number('db_maxconn', 64);
  const workers = number('workers', 0);
  if (workers <= 0) return [];
  const connections = worstCaseConnections({
    workers,
    cronThreads: number('max_cron_threads', 2),
    dbMaxconn,
    dbMaxconnGevent: number('db_maxconn_gevent', dbMaxconn),
  });
  const place = { message: `${connections} connections`, at: odoo.path, part: 'key' as const };
  return [{ connections, place, isPoolSaid: number('db_maxconn', 0) > 0 }];
}
