import type { DatabaseServer, Mount, Volume, Workload } from '../model/index.ts';
import { buildDatabase } from './databases.ts';
import { report } from './draft.ts';
import type { Draft } from './draft.ts';
import { buildEnvironment } from './environment-values.ts';
import { buildHealth } from './health.ts';
import { parseImage } from './image.ts';
import { CA_TARGET, caMounts, serverWorkloadId, TO_REPOSITORY } from './odoo-workloads.ts';
import type { OdooContext } from './odoo-workloads.ts';
import { sortedEntries } from './placements.ts';
import type { ServicePlacement } from './placements.ts';
import { bytesOf } from './settings.ts';
import type { Database } from '../model/index.ts';

export interface ServiceParts {
  readonly workload: Workload;
  readonly volumes: readonly Volume[];
  readonly database: Database | undefined;
}

/** `<service>-<environment's suffix>` unless declared. */
export function serviceContainer({
  id,
  settings,
  environment,
  environmentId,
}: ServicePlacement): string {
  return settings.container ?? `${id}-${environment.suffix ?? environmentId}`;
}

/** Builds an active service; undefined (with a finding) when it has no image. */
export function buildService(
  placement: ServicePlacement,
  context: OdooContext,
): ServiceParts | undefined {
  const { draft, servers, project } = context;
  const { id, path, settings } = placement;
  if (settings.image === undefined) return void reportMissingImage(draft, placement);
  const database = serviceDatabase(draft, servers, placement);
  checkPort(draft, placement);
  // What is deprecated is no longer mounted: its files stay on the host, and nothing writes to them.
  const live = sortedEntries(settings.volumes ?? {}).filter(
    ([, volume]) => volume.class !== 'deprecated',
  );
  const volumes = live.map(([name, volume]) => ({
    id: `${id}-${name}`,
    path: [...path, 'volumes', name],
    name: volume.name ?? `${project}_${id}-${name}`,
    class: volume.class ?? 'important',
  }));
  const mounts: Mount[] = [
    ...live.map(([name, volume]) => ({
      kind: 'volume' as const,
      volume: `${id}-${name}`,
      target: volume.mount,
      readOnly: volume['read-only'] === true,
    })),
    ...(settings.binds ?? []).map((bind) => ({
      kind: 'bind' as const,
      source: `${TO_REPOSITORY}/${bind.source}`,
      target: bind.mount,
      readOnly: bind['read-only'] !== false,
    })),
    ...(database === undefined ? [] : caMounts(database)),
  ];
  const workload: Workload = {
    id,
    path,
    role: 'service',
    container: serviceContainer(placement),
    image: parseImage(settings.image),
    command: settings.command,
    environment: buildEnvironment(
      draft,
      settings.environment,
      { database, domain: context.domain, url: context.url, caTarget: CA_TARGET },
      placement.at,
    ),
    secretFiles: [],
    published:
      settings.publish === undefined || settings.port === undefined
        ? []
        : [
            {
              address: '127.0.0.1',
              port: settings.publish,
              target: settings.port,
              protocol: 'tcp',
            },
          ],
    ports: settings.port === undefined ? [] : [settings.port],
    mounts,
    networks: context.networks,
    health: buildHealth(settings.health, settings.port),
    dependsOn:
      database?.server.kind === 'container'
        ? [{ workload: serverWorkloadId(database.server), condition: 'healthy' }]
        : [],
    limits: { memoryBytes: bytesOf(settings.memory), cpus: settings.cpus },
    capabilities: (settings.capabilities ?? []).toSorted(),
    profiles: [],
    user: settings.user,
    stopGraceSeconds: 30,
  };
  return { workload, volumes, database };
}

function serviceDatabase(
  draft: Draft,
  servers: readonly DatabaseServer[],
  placement: ServicePlacement,
): Database | undefined {
  const { settings, environmentId } = placement;
  if (settings.database === undefined) return undefined;
  const path = placement.at('database');
  const database = buildDatabase(draft, servers, { name: settings.database, environmentId, path });
  if (database?.server.kind === 'container' && placement.hostId !== placement.environment.host) {
    report(draft, {
      rule: 'unreachable-database',
      what: `\`${placement.id}\` runs on \`${placement.hostId}\`, but its database in a container on \`${placement.environment.host}\`.`,
      why: 'A database container is reached by the containers of its own host only.',
      fix: 'Run it on the host of its environment, or use a managed or external server.',
      path,
      related: [{ message: 'the server', path: database.server.path }],
    });
  }
  return database;
}

/** Ports that something needs, but nobody has declared. */
function checkPort(draft: Draft, { id, settings, at }: ServicePlacement): void {
  if (settings.port !== undefined) return;
  const { health, publish } = settings;
  const asked = health?.path !== undefined && health.command === undefined;
  const needs = [
    ...(publish === undefined ? [] : [{ what: 'is published', path: at('publish') }]),
    ...(asked && health.port === undefined
      ? [{ what: 'has a health check by HTTP', path: at('health', 'path') }]
      : []),
  ];
  for (const { what, path } of needs) {
    report(draft, {
      rule: 'missing-port',
      what: `\`${id}\` ${what}, but has no port.`,
      why: 'Nobody knows which port inside its container is meant.',
      fix: 'Add `port:`, the port it listens on inside its container.',
      path,
      part: 'key',
    });
  }
}

function reportMissingImage(draft: Draft, { id, path }: ServicePlacement): void {
  report(draft, {
    rule: 'missing-image',
    what: `The active service \`${id}\` has no image.`,
    why: 'Only what is placeholder, planned, deprecated or external can do without one.',
    fix: 'Add `image:`, or set its `state:`.',
    path,
    part: 'key',
  });
}
