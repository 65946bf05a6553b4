import { servicesOf } from '../../domain/compose/compose-services.ts';
import { isEverywhere, trustOf } from '../../domain/odoo/trusts-proxy.ts';
import { bindToLoopback } from '../../domain/compose/bind-to-loopback.ts';
import type { Problem, Rule } from '../../rule.ts';
import { isOverride } from '../../engine/trial-file.ts';
import { interpolate } from '@stackwright/syntax/compose';
import type { ComposePort, ComposeService } from '@stackwright/syntax/compose';

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
/** Who publishes Odoo there means it for everybody. */
const WEB = /^(?:80|443)$/;

/**
 * Without an address a port is published on all of them, past ufw. Source: compose specification, "ports";
 * docs.docker.com, "Docker and ufw".
 */
export const rule = {
  id: 'no-public-backend-port',
  subject: 'compose',
  severity: 'error',
  summary: 'A database, a cache or a plain Odoo is not published on every address of the host.',
  *check(context) {
    const { model, file } = context;
    for (const service of servicesOf(model)) {
      // Of such an Odoo no-public-odoo-behind-proxy says the same, and more.
      const isTold = trustOf(service, context) !== undefined;
      for (const port of service.ports) {
        const target = interpolate(port.target) ?? '';
        const backend = BACKENDS[target];
        const isPlainOdoo = isOdoo(service) && !WEB.test(interpolate(port.published ?? '') ?? '');
        const name = backend ?? (isPlainOdoo ? ODOO[target] : undefined);
        if (name === undefined || !isPublic(port)) continue;
        if (isTold && backend === undefined && isEverywhere(port.hostIp)) continue;
        const isGrave = backend !== undefined && !isOverride(file);
        yield { ...problem(service, port, name), severity: isGrave ? 'error' : 'warning' };
      }
    }
  },
} satisfies Rule<'compose'>;

/** One that is built here has the name of its service alone. */
function isOdoo({ name, image, command }: ComposeService): boolean {
  // One that a developer runs has no proxy in front.
  const isForDeveloper = command?.words.some((word) => /(?:^|\s)--dev(?:=|\s|$)/.test(word));
  return !isForDeveloper && /odoo/i.test(image?.value ?? name);
}

/** A host address that is a variable without default is anything. */
function isPublic({ hostIp, published }: ComposePort): boolean {
  // Also as the default of a variable: `${PORT:-127.0.0.1:5432}:5432`.
  if (published === undefined || interpolate(published)?.includes(':') === true) return false;
  return hostIp === undefined || ['0.0.0.0', '::', ''].includes(interpolate(hostIp) ?? '?');
}

function problem(service: ComposeService, bound: ComposePort, what: string): Problem {
  const { name } = service;
  const { path, published } = bound;
  const port = published === undefined ? undefined : interpolate(published);
  return {
    at: path,
    what: `\`${name}\` publishes ${what} on every address of the host.`,
    why: "Docker's packet filter lets it in before ufw is asked: the port is open to whoever reaches the host.",
    fix: `Put the loopback in front, \`127.0.0.1:${port ?? '…'}\`, or take the port away: containers of a network reach each other without it.`,
    fixes: bindToLoopback(service, bound),
  };
}
