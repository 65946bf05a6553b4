import { imageOf, isDatabase } from '../../domain/compose/compose-image.ts';
import { isUnattended, isWhole, servicesOf } from '../../domain/compose/compose-services.ts';
import { builtImage } from '../../domain/compose/built-image.ts';
import { isBuiltHere } from '../../domain/compose/official-images.ts';
import type { Context, Problem, ProposedFix, Rule } from '../../rule.ts';
import { isTrial } from '../../engine/trial-file.ts';
import type { ComposeDependency, ComposeService } from '@stackwright/syntax/compose';

/** Official images that bring no HEALTHCHECK of their own, besides the databases. */
const UNCHECKED = ['nginx', 'redis', 'valkey/valkey', 'odoo', 'rabbitmq', 'mongo', 'memcached'];

/** What only `docker stack deploy` heeds; it ignores `depends_on`. Source: docs.docker.com, "docker stack deploy". */
const SWARM = /^[ \t]*(?:driver:[ \t]*["']?overlay\b|placement:|endpoint_mode:|update_config:)/m;

/**
 * The short form of `depends_on` waits for a container to start, not for what is in it. Source: compose
 * specification, "depends_on"; docs.docker.com, "Control startup and shutdown order".
 */
export const rule = {
  id: 'valid-health-dependency',
  subject: 'compose',
  severity: 'warning',
  summary: 'A service that depends on a database waits until the database answers.',
  *check(context) {
    const { model, file, text } = context;
    if (SWARM.test(text)) return;
    const services = servicesOf(model);
    const early: Early[] = [];
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
        } else if (
          isShort(service) &&
          isDatabase(image) &&
          !waits(service, context) &&
          !isTool(service) &&
          !isUnattended(service)
        ) {
          early.push({ service, dependency, needed, isChecked });
        }
      }
    }
    if (isTrial(file)) return;
    for (const needed of new Set(early.map((one) => one.needed))) {
      yield* tooEarly(early.filter((one) => one.needed === needed));
    }
  },
} satisfies Rule<'compose'>;

interface Early {
  readonly service: ComposeService;
  readonly dependency: ComposeDependency;
  readonly needed: ComposeService;
  readonly isChecked: boolean;
}

/** In the long form somebody has decided: `condition: service_started`. */
function isShort({ value }: ComposeService): boolean {
  return Array.isArray(value['depends_on']);
}

/** What a script calls that waits until a server answers. */
const WAITS = /wait[-_]for|pg_isready|dockerize\b.*-wait/;

/**
 * Entrypoints that wait for the server by themselves: those of the known images of Odoo; that of the official Nextcloud
 * tries its installation ten times. Source: odoo/docker, `entrypoint.sh`; nextcloud/docker, `docker-entrypoint.sh`.
 */
const PATIENT = /odoo|^(?:docker\.io\/)?(?:library\/)?nextcloud(?::|@|$)/i;

/** What is built here waits where its base does, or where a script beside the compose file says so. */
function waits(service: ComposeService, { file, files }: Context<'compose'>): boolean {
  if (PATIENT.test(service.image?.value ?? service.name)) return true;
  if (PATIENT.test(builtImage(service, file, files('dockerfile')) ?? '')) return true;
  const image = imageOf(service);
  const isOwn = 'build' in service.value || (image !== undefined && isBuiltHere(image));
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return (
    isOwn &&
    files('shell').some((script) => script.file.startsWith(folder) && WAITS.test(script.text))
  );
}

/** What only asks when somebody looks, or asks again and again: consoles and exporters of metrics. */
function isTool({ name, image }: ComposeService): boolean {
  return /adminer|pgadmin|phpmyadmin|mongo-express|exporter/i.test(`${name} ${image?.value ?? ''}`);
}

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

const HEALTHY = 'service_healthy';

/** Waits for the check that is there. A start that the check never lets through is one that would have failed. */
function waiting(found: readonly Early[]): readonly ProposedFix[] {
  const [first] = found;
  if (first === undefined || !first.isChecked) return [];
  const edits = found.map(({ service: { path, dependsOn }, dependency }) => ({
    set: [...path, 'depends_on'],
    value: Object.fromEntries(
      dependsOn.map(({ service, condition }) => [
        service,
        { condition: service === dependency.service ? HEALTHY : condition },
      ]),
    ),
  }));
  return [
    { description: `Wait until \`${first.needed.name}\` is healthy`, safety: 'unsafe', edits },
  ];
}

/** One problem for all services that do not wait for the same database. */
function* tooEarly(found: readonly Early[]): Generator<Problem, void> {
  const [first, ...others] = found;
  if (first === undefined) return;
  const { needed, isChecked } = first;
  const names = found.map(({ service }) => `\`${service.name}\``).join(', ');
  yield {
    at: first.dependency.path,
    severity: isChecked ? 'warning' : 'info',
    what: `Compose starts ${names} before \`${needed.name}\` answers.`,
    why: 'The short form waits for the container of the database only: at the first start, or after a crash, what does not try again by itself fails.',
    fix: `${isChecked ? 'W' : `Add a \`healthcheck:\` to \`${needed.name}\` and w`}rite \`depends_on: { ${needed.name}: { condition: service_healthy } }\`.`,
    related: [
      ...others.map(({ dependency }) => ({ message: 'and here', at: dependency.path })),
      { message: 'the database', at: needed.path, part: 'key' as const },
    ],
    fixes: waiting(found),
  };
}
