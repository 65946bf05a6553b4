import type {
  Database,
  DatabaseServer,
  Mount,
  OdooInstance,
  Volume,
  Workload,
} from '../model/index.ts';
import { dataMount } from './data-place.ts';
import { buildDatabase } from './databases.ts';
import { filled, report } from './draft.ts';
import type { Draft } from './draft.ts';
import { buildEnvironment } from './environment-values.ts';
import { parseImage } from './image.ts';
import { buildOptions } from './odoo-options.ts';
import type { OdooPlacement } from './placements.ts';
import { bytesOf } from './settings.ts';

/** Where the official image keeps things. Source: odoo/docker, Dockerfile and entrypoint.sh. */
const CONFIG_TARGET = '/etc/odoo/odoo.conf';
const DATA_TARGET = '/var/lib/odoo';
const ADDONS_TARGET = '/mnt/addons';
export const CA_TARGET = '/etc/ssl/database-ca.crt';

/** From a deployment's folder, `generated/<host>/<environment>`, up to the repository. */
export const TO_REPOSITORY = '../../..';

/** One Odoo with the containers that run it: one, or two slots. */
export interface OdooParts {
  readonly instance: OdooInstance;
  readonly workloads: readonly Workload[];
  readonly volumes: readonly Volume[];
}

interface Context {
  readonly draft: Draft;
  readonly servers: readonly DatabaseServer[];
  readonly project: string;
  readonly networks: readonly string[];
  /** Fully qualified name, where it has one. */
  readonly domain: string | undefined;
  /** The same as an origin, without trailing slash. */
  readonly url: string | undefined;
  readonly proxied: boolean;
}

/** Builds one Odoo; undefined (with findings) when its database is not declared. */
export function buildOdoo(placement: OdooPlacement, context: Context): OdooParts | undefined {
  const { draft, servers, project } = context;
  const { path, settings, environmentId, id } = placement;
  if (settings.database === undefined) return void reportMissingDatabase(draft, placement);
  const databasePath = [...path, 'database'];
  const database = buildDatabase(draft, servers, {
    name: settings.database,
    environmentId,
    path: databasePath,
  });
  if (database === undefined) return undefined;

  const data = dataMount(settings.data, {
    id: `${id}-data`,
    project,
    target: DATA_TARGET,
    path: [...path, 'data'],
  });
  const addons = addonsMounts(draft);
  const instance: OdooInstance = {
    id,
    path,
    series: draft.settings.odoo.series,
    database,
    httpPort: filled(settings['http-port'], [...path, 'http-port']),
    websocketPort: filled(settings['websocket-port'], [...path, 'websocket-port']),
    configFile: id === 'odoo' ? 'odoo.conf' : `odoo-${id}.conf`,
    options: buildOptions(draft, placement, {
      addonsPath: addons.map(({ target }) => target),
      dataDirectory: DATA_TARGET,
      database,
      proxied: context.proxied,
    }),
    addonsPath: addons.map(({ target }) => target),
    dataDirectory: DATA_TARGET,
    data: data.place,
    modules: modulesOf(draft),
  };
  const mounts = [
    { kind: 'bind', source: `./${instance.configFile}`, target: CONFIG_TARGET, readOnly: true },
    ...addons,
    data.mount,
    ...caMounts(database),
  ] satisfies Mount[];
  return {
    instance,
    workloads: slotsOf(placement).map((slot) =>
      workloadOf(placement, instance, mounts, slot, context),
    ),
    volumes: data.volume === undefined ? [] : [data.volume],
  };
}

function reportMissingDatabase(draft: Draft, { path }: OdooPlacement): void {
  report(draft, {
    rule: 'missing-database',
    what: 'This Odoo names no database.',
    why: 'Without db_name Odoo would serve every database that its role owns.',
    fix: 'Add `database:` with a name declared in databases.',
    path,
    part: 'key',
  });
}

/** A container of the pair, or the only one. */
interface Slot {
  readonly id: string;
  readonly container: string;
  readonly idle: boolean;
}

/** The containers of an Odoo: one, or blue and green of which one is idle. */
export function slotsOf({ id, path, settings }: OdooPlacement): Slot[] {
  const container = filled(settings.container, [...path, 'container']);
  const { slots } = settings;
  if (slots === undefined) return [{ id, container, idle: false }];
  return (['blue', 'green'] as const).map((colour) => ({
    id: `${id}-${colour}`,
    container: `${container}-${colour}`,
    idle: colour !== slots.active,
  }));
}

function workloadOf(
  placement: OdooPlacement,
  instance: OdooInstance,
  mounts: readonly Mount[],
  slot: Slot,
  context: Context,
): Workload {
  const { settings, path } = placement;
  const { database } = instance;
  const own = buildEnvironment(
    context.draft,
    settings.environment,
    { database, domain: context.domain, url: context.url, caTarget: CA_TARGET },
    (...steps) => [...path, ...steps],
  );
  return {
    id: slot.id,
    path,
    role: 'odoo',
    container: slot.container,
    image: parseImage(filled(settings.image, [...path, 'image'])),
    command:
      (settings.command ?? []).length === 0 ? undefined : ['odoo', ...(settings.command ?? [])],
    // Read by the image's entrypoint, which passes them as --db_* to odoo.
    environment: {
      HOST: [database.inside.host],
      PORT: [String(database.inside.port)],
      USER: [database.role],
      PASSWORD_FILE: [secretTarget(database.password)],
      ...(database.server.caFile !== undefined && { PGSSLROOTCERT: [CA_TARGET] }),
      ...own,
    },
    secretFiles: [{ secret: database.password, target: secretTarget(database.password) }],
    published:
      settings.publish === true && !slot.idle
        ? loopback([instance.httpPort, instance.websocketPort])
        : [],
    ports: [instance.httpPort, instance.websocketPort],
    mounts,
    networks: context.networks,
    health: {
      probe: {
        kind: 'http',
        port: instance.httpPort,
        path: '/web/health',
        body: undefined,
        client: 'curl',
      },
      intervalSeconds: 30,
      timeoutSeconds: 5,
      retries: 3,
      startPeriodSeconds: 120,
    },
    dependsOn:
      database.server.kind === 'container'
        ? [{ workload: serverWorkloadId(database.server), condition: 'healthy' }]
        : [],
    limits: { memoryBytes: bytesOf(settings.memory), cpus: undefined },
    capabilities: [],
    profiles: slot.idle ? ['idle-slot'] : [],
    user: undefined,
    // Requests get limit_time_real at most; jobs are interrupted by the database anyway.
    stopGraceSeconds: 60,
  };
}

/** Where a secret is mounted inside a container. */
export function secretTarget(secret: string): string {
  return `/run/secrets/${secret.toLowerCase()}`;
}

/** The id of a container server's workload. */
export function serverWorkloadId(server: Pick<DatabaseServer, 'id'>): string {
  return `db-${server.id}`;
}

function loopback(ports: readonly number[]): Workload['published'] {
  return ports.map((port) => ({
    address: '127.0.0.1',
    port,
    target: port,
    protocol: 'tcp' as const,
  }));
}

/** Own directories first: they may shadow a module of the same name. One entry an OCA repository. */
function addonsMounts(draft: Draft): Extract<Mount, { kind: 'bind' }>[] {
  const { addons } = draft.settings.odoo;
  const oca = addons?.oca;
  const ocaPath = oca?.path ?? 'addons/oca';
  const directories = [
    ...(addons?.own ?? []).map((directory) => ({ directory, name: directory })),
    ...Object.keys(oca?.repositories ?? {})
      .toSorted()
      .map((name) => ({ directory: `${ocaPath}/${name}`, name: `oca/${name}` })),
  ];
  return directories.map(({ directory, name }) => ({
    kind: 'bind',
    source: `${TO_REPOSITORY}/${directory}`,
    target: `${ADDONS_TARGET}/${name.replace(/^addons\//, '')}`,
    readOnly: true,
  }));
}

export function caMounts({ server }: Database): Mount[] {
  return server.caFile === undefined
    ? []
    : [{ kind: 'bind', source: server.caFile, target: CA_TARGET, readOnly: true }];
}

function modulesOf(draft: Draft): string[] {
  const { odoo } = draft.settings;
  const oca = Object.values(odoo.addons?.oca?.repositories ?? {}).flatMap(
    ({ modules = [] }) => modules,
  );
  return [...new Set([...(odoo.modules ?? []), ...oca])].toSorted();
}

export type { Context as OdooContext };
