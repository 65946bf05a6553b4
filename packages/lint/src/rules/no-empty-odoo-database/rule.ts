import { argumentOf } from '../../domain/odoo/odoo-arguments.ts';
import { odooOptionsOf, textOption } from '../../domain/odoo/odoo-conf.ts';
import { mountedConf, odooServicesOf } from '../../domain/odoo/odoo-service.ts';
import type { Rule } from '../../rule.ts';

const NAME = 'POSTGRES_DB';

/**
 * The image of PostgreSQL creates the database empty; Odoo takes one that exists for one of its own.
 * Source: docker-library, postgres and odoo; odoo/odoo#27447.
 */
export const rule = {
  id: 'no-empty-odoo-database',
  subject: 'compose',
  severity: 'error',
  summary: 'Nobody but Odoo creates the database that Odoo uses.',
  *check({ model, file, files, version }) {
    const services = model.documents.flatMap((document) => document.services);
    for (const odoo of odooServicesOf(model)) {
      // Odoo fills the database itself when it is told to install something.
      if (argumentOf(odoo.command, '-i', '--init') !== undefined) continue;
      const conf = mountedConf(file, odoo, files('odoo-conf'));
      const options = conf && odooOptionsOf(conf.text, version('odoo'));
      if (options?.has('init') === true) continue;
      const database =
        argumentOf(odoo.command, '-d', '--database') ?? (options && textOption(options, 'db_name'));
      for (const { name, environment } of services) {
        const variable = environment.find((entry) => entry.name === NAME);
        if (variable?.value === undefined || variable.value !== database) continue;
        yield {
          at: variable.path,
          what: `\`${name}\` creates \`${database}\` empty, and \`${odoo.name}\` uses it.`,
          why: 'Odoo takes the database for its own because it exists, and fails at every request: "Database not initialized".',
          fix: `Write \`${NAME}: postgres\`, and create \`${database}\` with \`odoo -d ${database} -i base --stop-after-init\`.`,
          related: [{ message: 'the Odoo that uses it', at: odoo.path, part: 'key' }],
        };
      }
    }
  },
} satisfies Rule<'compose'>;
