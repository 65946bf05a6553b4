import { isUnattended } from '../../domain/compose/compose-services.ts';
import { argumentOf } from '../../domain/odoo/odoo-arguments.ts';
import { odooServicesOf } from '../../domain/odoo/odoo-service.ts';
import type { Rule } from '../../rule.ts';

/** Names that say that nobody's work is in it. */
const FOR_DEVELOPMENT =
  /(?:^|[/._-])(?:dev|devel|development|local|override|test|tests|ci|debug|demo)(?:[/._-]|$)/i;

/** Source: Odoo documentation, command-line interface, `-i` and `-u`. */
export const rule = {
  id: 'no-update-on-start',
  subject: 'compose',
  severity: 'warning',
  summary: 'An Odoo that is started again on its own does not update modules each time.',
  *check({ model, file }) {
    if (FOR_DEVELOPMENT.test(file)) return;
    for (const service of odooServicesOf(model)) {
      const { name, command } = service;
      if (command === undefined || !isUnattended(service) || FOR_DEVELOPMENT.test(name)) continue;
      const updated = argumentOf(command, '-u', '--update');
      const installed = argumentOf(command, '-i', '--init');
      const modules = updated ?? installed;
      // A variable is empty most of the time, and set by whoever wants an update.
      if (modules === undefined || modules === '' || modules.includes('$')) continue;
      yield {
        at: command.path,
        what: `\`${name}\` ${updated === undefined ? 'installs' : 'updates'} \`${modules}\` at every start.`,
        why: 'After each crash and each reboot Odoo rewrites schema and data before it answers, unasked, without a backup; a second container does so at the same time.',
        fix: 'Take it out of the command, and run it once: docker compose run --rm --no-deps SERVICE odoo -u … --no-http --stop-after-init.',
      };
    }
  },
} satisfies Rule<'compose'>;
