import { servicesOf } from '../../compose-services.ts';
import type { Problem, Rule } from '../../rule.ts';
import { interpolate } from '../../syntax/compose/index.ts';
import type { ComposePort, ComposeService } from '../../syntax/compose/index.ts';

/** Ports, inside a container, of servers that trust whoever reaches them. */
const BACKENDS: Readonly<Record<string, string>> = {
  '1433': 'SQL Server',
  '2375': "Docker's own interface",
  '3306': 'MySQL',
  '5432': 'PostgreSQL',
  '6379': 'Redis',
  '6432': 'PgBouncer',
  '9200': 'Elasticsearch',
  '11211': 'memcached',
  '27017': 'MongoDB',
};
const ODOO: Readonly<Record<string, string>> = { '8069': 'Odoo', '8072': "Odoo's websocket" };
const TRIAL =
  /(?:^|[./_-])(?:dev|devel|develop|development|local|test|tests|ci|override|debug)(?:[./_-]|$)/i;

/**
 * Without an address a port is published on all of them, past ufw. Source: compose specification, "ports";
 * docs.docker.com, "Docker and ufw".
 */
export const rule = {
  id: 'no-public-backend-port',
  subject: 'compose',
  severity: 'error',
  summary: 'A database, a cache or a plain Odoo is not published on every address of the host.',
  *check({ model, file }) {
    for (const service of servicesOf(model)) {
      for (const port of service.ports) {
        const target = interpolate(port.target) ?? '';
        const backend = BACKENDS[target];
        const name = backend ?? (isOdoo(service) ? ODOO[target] : undefined);
        if (name === undefined || !isPublic(port)) continue;
        const isGrave = backend !== undefined && !TRIAL.test(file);
        yield { ...problem(service, port, name), severity: isGrave ? 'error' : 'warning' };
      }
    }
  },
} satisfies Rule<'compose'>;

function isOdoo({ image }: ComposeService): boolean {
  return image !== undefined && /odoo/i.test(image.value);
}

/** A host address that is a variable without default is anything. */
function isPublic({ hostIp, published }: ComposePort): boolean {
  if (published === undefined) return false;
  return hostIp === undefined || ['0.0.0.0', '::', ''].includes(interpolate(hostIp) ?? '?');
}

function problem(
  { name }: ComposeService,
  { path, published }: ComposePort,
  what: string,
): Problem {
  const port = published === undefined ? undefined : interpolate(published);
  return {
    at: path,
    what: `\`${name}\` publishes ${what} on every address of the host.`,
    why: "Docker's packet filter lets it in before ufw is asked: the port is open to whoever reaches the host.",
    fix: `Put the loopback in front, \`127.0.0.1:${port ?? '…'}\`, or take the port away: containers of a network reach each other without it.`,
  };
}
