import { wordsOf } from '../../domain/odoo/odoo-arguments.ts';
import {
  databasesOf,
  severalDatabases,
  updatedDatabases,
} from '../../domain/odoo/odoo-databases.ts';
import { mountedConf, odooServicesOf } from '../../domain/odoo/odoo-service.ts';
import type { Rule } from '../../rule.ts';

/** Source: odoo/tools/config.py; odoo/odoo#128306, #107188. */
export const rule = {
  id: 'no-service-update-of-several-databases',
  subject: 'compose',
  severity: 'warning',
  summary: 'A service of Odoo installs and updates modules in one database at a time.',
  *check({ model, file, files, version }) {
    for (const service of odooServicesOf(model)) {
      if (service.command === undefined) continue;
      const conf = mountedConf(file, service, files('odoo-conf'));
      const configured = conf === undefined ? [] : databasesOf(conf.text, version('odoo'));
      const names = updatedDatabases(wordsOf(service.command), configured);
      if (names === undefined || names.length < 2) continue;
      yield { at: service.command.path, ...severalDatabases(names) };
    }
  },
} satisfies Rule<'compose'>;
