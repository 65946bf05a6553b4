import { imageOf, isPostgres } from '../../domain/compose/compose-image.ts';
import { servicesOf } from '../../domain/compose/compose-services.ts';
import { odooOptionsOf, textOption } from '../../domain/odoo/odoo-conf.ts';
import { isOfficialOdoo, isServerOf, mountedConf } from '../../domain/odoo/odoo-service.ts';
import type { Context, Place, Rule } from '../../rule.ts';
import { interpolate } from '@stackwright/syntax/compose';
import type { ComposeService } from '@stackwright/syntax/compose';

/** What the entrypoint takes the login from, in this order. Source: docker-library, odoo, `entrypoint.sh`. */
const USERS = ['USER', 'DB_ENV_POSTGRES_USER', 'POSTGRES_USER'];

/**
 * What `POSTGRES_USER` names is made by initdb, and so is a superuser. The example of the official image does
 * no better. Source: docker-library, postgres, "POSTGRES_USER"; odoo/cli/server.py, `check_postgres_user`.
 */
export const rule = {
  id: 'no-service-superuser-login',
  subject: 'compose',
  severity: 'info',
  summary: 'An Odoo of a compose file does not log in as the superuser that POSTGRES_USER makes.',
  *check(context) {
    const services = servicesOf(context.model);
    for (const odoo of services.filter(isOfficialOdoo)) {
      const { conf, user, at } = loginOf(context, odoo);
      if (user === undefined) continue;
      if (conf === undefined && interpolate(user) === 'postgres')
        yield {
          at,
          severity: 'error',
          what: `\`${odoo.name}\` does not start as \`postgres\`.`,
          why: 'Odoo refuses that role: "Using the database user \'postgres\' is a security risk, aborting."',
          fix: 'Name a role of its own.',
        };
      const server = services.find((one) => isDatabaseOf(one, odoo));
      const made = server?.environment.find(({ name }) => name === 'POSTGRES_USER');
      if (server === undefined || made?.value === undefined || !isSame(made.value, user)) continue;
      if (interpolate(user) === 'postgres') continue;
      yield {
        at,
        ...(at === odoo.path && { part: 'key' }),
        what: `\`${odoo.name}\` logs in as \`${user}\`, the superuser of \`${server.name}\`.`,
        why: 'The image makes POSTGRES_USER a superuser, whatever its name: a hole in one module opens every database of the server, and runs programs in its container.',
        fix: 'Before the first start, leave POSTGRES_USER at `postgres`, and create a role for Odoo with LOGIN and CREATEDB in /docker-entrypoint-initdb.d.',
        related: [{ message: 'makes the superuser', at: made.path }],
      };
    }
  },
} satisfies Rule<'compose'>;

interface Login {
  /** The file that says it; it wins over the environment. */
  readonly conf?: string;
  readonly user: string | undefined;
  readonly at: Place;
}

function loginOf({ file, files, version }: Context<'compose'>, odoo: ComposeService): Login {
  const conf = mountedConf(file, odoo, files('odoo-conf'));
  const options = conf && odooOptionsOf(conf.text, version('odoo'));
  const told = options && textOption(options, 'db_user');
  if (conf !== undefined && told !== undefined)
    return { conf: conf.file, user: told, at: odoo.path };
  const [variable] = USERS.flatMap(
    (name) => odoo.environment.find((entry) => entry.name === name) ?? [],
  );
  if (variable !== undefined) return { user: variable.value, at: variable.path };
  // What else sets it is not known; without it the entrypoint says `odoo`.
  return { user: odoo.envFiles.length > 0 ? undefined : 'odoo', at: odoo.path };
}

function isDatabaseOf(service: ComposeService, odoo: ComposeService): boolean {
  const image = imageOf(service);
  return image !== undefined && isPostgres(image) && isServerOf(service, odoo);
}

function isSame(one: string, other: string): boolean {
  const value = interpolate(one);
  return one === other || (value !== undefined && value === interpolate(other));
}
