import { hasOption, hidesOptions, odooExecOf } from '../../domain/odoo/odoo-command.ts';
import { odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import { isOfficialOdoo } from '../../domain/odoo/odoo-service.ts';
import type { Context, Rule } from '../../rule.ts';

/**
 * `docker exec` starts a program beside the entrypoint, which alone turns HOST, USER and PASSWORD into
 * options. Source: entrypoint.sh of the official image odoo; odoo/docker#165.
 */
export const rule = {
  id: 'no-exec-past-entrypoint',
  subject: 'commands',
  severity: 'error',
  summary: 'An Odoo that is started in a running container knows the database login.',
  *check(context) {
    // A login in any odoo.conf of the run may be the one that this container has.
    if (context.files('odoo-conf').some(({ text }) => hasLogin(text, context))) return;
    for (const call of context.model.calls) {
      const exec = odooExecOf(call);
      if (exec === undefined || isToldLogin(exec.args) || hidesOptions(exec.args)) continue;
      const image = imageOf(exec.target.value, context);
      if (image === 'other') continue;
      yield {
        at: exec.program.span,
        severity: image === 'official' ? 'error' : 'warning',
        what: `This \`${exec.program.value}\` does not know the login of the database.`,
        why: 'The entrypoint of the official image makes options of HOST, USER and PASSWORD, and `exec` goes past it: Odoo then looks for a local socket.',
        fix: `Write \`/entrypoint.sh ${exec.program.value} …\`, or use \`docker compose run --rm\`.`,
      };
    }
  },
} satisfies Rule<'commands'>;

function hasLogin(text: string, { version }: Context<'commands'>): boolean {
  return odooOptionsOf(text, version('odoo')).has('db_host');
}

function isToldLogin(args: Parameters<typeof hasOption>[0]): boolean {
  return (
    hasOption(args, '--db_host', '--config', '-c', '--help', '--version') ||
    args[0]?.value === 'scaffold'
  );
}

/** What a container of this name runs, as the compose files of the run say. */
function imageOf(target: string, { files }: Context<'commands'>): 'official' | 'other' | 'unknown' {
  const services = files('compose')
    .flatMap(({ model }) => model.documents.flatMap((document) => document.services))
    .filter(({ name, containerName }) => name === target || containerName?.value === target);
  if (services.length === 0) return 'unknown';
  return services.some(isOfficialOdoo) ? 'official' : 'other';
}
