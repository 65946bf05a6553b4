import type { Rule } from '../../rule.ts';
import { odooServicesOf } from '../../domain/odoo/odoo-service.ts';

/** Names of files and folders that are meant for a developer's machine. */
const FOR_DEVELOPMENT =
  /(?:^|[/._-])(?:dev|devel|development|local|override|test|ci|debug)(?:[/._-]|$)/i;

/** Source: Odoo documentation, command-line interface, `--dev`. */
export const rule = {
  id: 'no-dev-mode',
  subject: 'compose',
  severity: 'warning',
  summary: 'No Odoo but a development one runs with --dev.',
  *check({ model, file, stack, files }) {
    const deployment = stack?.deployments.find(({ folder }) => file.includes(`${folder}/`));
    const isDevelopment =
      deployment === undefined
        ? FOR_DEVELOPMENT.test(file)
        : deployment.environment.kind === 'development';
    if (isDevelopment) return;
    const hasProxy = files('nginx').length > 0;
    for (const { name, command, ports } of odooServicesOf(model)) {
      // A service that says in its name what it is for is believed.
      if (command === undefined || FOR_DEVELOPMENT.test(name)) continue;
      // Without a proxy it is opened at its port, by whoever develops with it.
      if (!hasProxy && ports.some(({ target }) => target === '8069')) continue;
      const dev = command.words.find((word) => /(?:^|\s)--dev(?:=|\s|$)/.test(word));
      if (dev === undefined) continue;
      yield {
        at: command.path,
        what: `\`${name}\` runs with --dev.`,
        why: 'Odoo then reads its views from files at every request, restarts when a file changes, or shows a debugger to whoever finds an error.',
        fix: 'Remove the option here, and add it in a compose file for development, e.g. compose.override.yaml.',
      };
    }
  },
} satisfies Rule<'compose'>;
