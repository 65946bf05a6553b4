import { odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import { mountedConf, odooServicesOf } from '../../domain/odoo/odoo-service.ts';
import type { Rule } from '../../rule.ts';

/** The machine itself. Without any `db_host` libpq would take a socket, and the entrypoint gives one: `db`. */
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/;

/**
 * Each container has a loopback of its own, and the official image of Odoo runs no server there. Source: Docker
 * documentation, Networking, bridge; entrypoint.sh of the official image: a `db_host` of the file wins.
 */
export const rule = {
  id: 'no-loopback-database-in-container',
  subject: 'compose',
  severity: 'error',
  summary: 'A containerised Odoo does not look for its database in its own container.',
  *check({ model, file, files, version }) {
    for (const service of odooServicesOf(model)) {
      // In the network of the host, or of another container, the server may be there.
      if (service.networkMode !== undefined || service.entrypoint !== undefined) continue;
      // What another rule says: the variable is not used, because the file says something else.
      if (service.environment.some(({ name }) => name === 'HOST')) continue;
      if (service.command?.words.some((word) => word.includes('--db_host')) === true) continue;
      const conf = mountedConf(file, service, files('odoo-conf'));
      const option = conf && odooOptionsOf(conf.text, version('odoo')).get('db_host');
      if (conf === undefined || option === undefined || !LOOPBACK.test(option.text)) continue;
      yield {
        at: { file: conf.file, at: option.valueSpan },
        what: `\`${option.text}\` is the container of \`${service.name}\` itself.`,
        why: 'A container has a loopback of its own, and no database listens there: Odoo waits for it, and ends.',
        fix: 'Name the service of the database, or take the line out and set `HOST` in the environment.',
        related: [{ message: 'the container that mounts it', at: service.path, part: 'key' }],
      };
    }
  },
} satisfies Rule<'compose'>;
