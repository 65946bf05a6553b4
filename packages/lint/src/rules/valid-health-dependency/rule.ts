import { imageOf, isDatabase } from '../../compose-image.ts';
import { isWhole, servicesOf } from '../../compose-services.ts';
import type { Problem, Rule } from '../../rule.ts';
import type { ComposeDependency, ComposeService } from '../../syntax/compose/index.ts';

/** Official images that bring no HEALTHCHECK of their own, besides the databases. */
const UNCHECKED = ['nginx', 'redis', 'valkey/valkey', 'odoo', 'rabbitmq', 'mongo', 'memcached'];

/**
 * The short form of `depends_on` waits for a container to start, not for what is in it. Source: compose
 * specification, "depends_on"; docs.docker.com, "Control startup and shutdown order".
 */
export const rule = {
  id: 'valid-health-dependency',
  subject: 'compose',
  severity: 'warning',
  summary: 'A service that depends on a database waits until the database answers.',
  *check({ model }) {
    const services = servicesOf(model);
    for (const service of services) {
      for (const dependency of service.dependsOn) {
        const needed = services.find(({ name }) => name === dependency.service);
        const image = needed && imageOf(needed);
        if (needed === undefined || image === undefined || !isWhole(needed)) continue;
        // A build on top of a known image may add a check of its own.
        const isChecked = needed.healthcheck !== undefined && !needed.healthcheck.disabled;
        const isKnown = !('build' in needed.value);
        if (dependency.condition === 'service_healthy') {
          const isUnchecked = isKnown && (isDatabase(image) || UNCHECKED.includes(image.name));
          if (!isChecked && isUnchecked) yield impossible(service, dependency, needed);
        } else if (dependency.condition === 'service_started' && isDatabase(image)) {
          yield early(service, dependency, needed, isChecked);
        }
      }
    }
  },
} satisfies Rule<'compose'>;

function impossible(
  { name }: ComposeService,
  { service, path }: ComposeDependency,
  needed: ComposeService,
): Problem {
  return {
    at: path,
    part: 'key',
    severity: 'error',
    what: `\`${name}\` waits until \`${service}\` is healthy, and \`${service}\` has no health check.`,
    why: 'Neither the service nor its image has one: `docker compose up` gives up with "no healthcheck configured".',
    fix: `Add a \`healthcheck:\` to \`${service}\`.`,
    related: [{ message: 'this one has none', at: needed.path, part: 'key' }],
  };
}

function early(
  { name, image }: ComposeService,
  { service, path }: ComposeDependency,
  needed: ComposeService,
  isChecked: boolean,
): Problem {
  // The entrypoint of the official image waits for the server by itself, for 30 seconds.
  const waits = /^(?:docker\.io\/)?(?:library\/)?odoo[:@]/.test(image?.value ?? '');
  return {
    at: path,
    severity: waits || !isChecked ? 'info' : 'warning',
    what: `\`${name}\` does not wait until \`${service}\` answers.`,
    why: 'It is started as soon as the container of the database is: at the first start, or after a crash, the connection is refused.',
    fix: `${isChecked ? '' : `Add a \`healthcheck:\` to \`${service}\` and `}${isChecked ? 'W' : 'w'}rite \`depends_on: { ${service}: { condition: service_healthy } }\`.`,
    related: [{ message: 'the database', at: needed.path, part: 'key' }],
  };
}
