import type {
  Database,
  DatabaseServer,
  Deployment,
  Environment,
  Host,
  Network,
  Volume,
  Workload,
} from '../model/index.ts';
import { buildServerWorkload } from './database-workloads.ts';
import type { Domains } from './domains.ts';
import type { Draft } from './draft.ts';
import { buildOdoo } from './odoo-workloads.ts';
import { publicUrl } from './public-url.ts';
import type { OdooContext, OdooParts } from './odoo-workloads.ts';
import { buildSecrets } from './secrets.ts';
import { buildService } from './service-workloads.ts';
import type { ServiceParts } from './service-workloads.ts';

/** Everything that a deployment is built from. */
export interface Parts {
  readonly draft: Draft;
  readonly hosts: readonly Host[];
  readonly environments: readonly Environment[];
  readonly servers: readonly DatabaseServer[];
  readonly domains: Domains;
}

/** Below the repository: where the rendered tree lies on every host. */
const GENERATED = 'generated';

/** What runs where: one deployment for each pair of host and environment that has something to run. */
export function buildDeployments(parts: Parts): Deployment[] {
  return parts.hosts.flatMap((host) =>
    parts.environments.flatMap((environment) => buildDeployment(parts, host, environment) ?? []),
  );
}

function buildDeployment(
  parts: Parts,
  host: Host,
  environment: Environment,
): Deployment | undefined {
  const { draft, servers, domains } = parts;
  const project = `${draft.settings.stack}-${environment.id}`;
  const edge = draft.settings.edges?.[host.id];
  /** `proxied`: the edge of this host passes requests on to the container. */
  const context = (
    domain: string | undefined,
    edgeHost: string,
    proxied: boolean,
  ): OdooContext => ({
    draft,
    servers,
    project,
    networks: proxied ? ['default', 'edge'] : ['default'],
    domain,
    url: domain === undefined ? undefined : publicUrl(draft, edgeHost, domain),
    proxied,
  });
  const here = ({ placement }: { placement: { hostId: string; environmentId: string } }): boolean =>
    placement.hostId === host.id && placement.environmentId === environment.id;

  const odoos = domains.odoos.filter(here).flatMap(({ placement, main }): OdooParts[] => {
    const proxied = edge !== undefined && main !== undefined;
    return listOf(buildOdoo(placement, context(main?.name, host.id, proxied)));
  });
  const services = domains.services
    .filter(here)
    .filter(({ placement }) => placement.state === 'active')
    .flatMap(({ placement, main }): ServiceParts[] => {
      // A vhost elsewhere, or a placeholder, needs no way from this host's edge to the container.
      const { hostId, state } = placement.edge;
      const answers = main !== undefined && hostId === host.id && state === 'active';
      const proxied = edge !== undefined && answers;
      return listOf(buildService(placement, context(main?.name, hostId, proxied)));
    });
  const own = servers.filter((server) => runsHere(draft, server, host, environment));
  const databases = own.map((server) =>
    buildServerWorkload(draft, server, {
      environmentId: environment.id,
      hostId: host.id,
      project,
      networks: ['default'],
    }),
  );
  const workloads = [
    ...databases.map(({ workload }) => workload),
    ...odoos.flatMap((odoo) => odoo.workloads),
    ...services.map(({ workload }) => workload),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (workloads.length === 0) return undefined;

  const folder = `${host.id}/${environment.id}`;
  const used = [
    ...odoos.map(({ instance }) => instance.database),
    ...services.flatMap(({ database }) => database ?? []),
  ];
  return {
    folder,
    path: environment.path,
    host,
    environment,
    project,
    directory: `${host.directories.repository}/${GENERATED}/${folder}`,
    workloads,
    odoos: odoos.map(({ instance }) => instance),
    databases: uniqueDatabases(used),
    servers: own,
    volumes: sortById(
      [...databases, ...odoos, ...services].flatMap((part): readonly Volume[] => part.volumes),
    ),
    networks: networksOf(project, edge?.network, workloads),
    secrets: buildSecrets(draft, workloads, [...own, ...used.map(({ server }) => server)]),
  };
}

/** A container server runs beside the environment's own workloads. */
function runsHere(
  draft: Draft,
  server: DatabaseServer,
  host: Host,
  environment: Environment,
): boolean {
  const settings = draft.settings.databases[server.id];
  return (
    server.kind === 'container' &&
    settings?.environments?.includes(environment.id) === true &&
    draft.settings.environments[environment.id]?.host === host.id
  );
}

function networksOf(
  project: string,
  edge: string | undefined,
  workloads: readonly Workload[],
): Network[] {
  const networks: Network[] = [{ id: 'default', name: project, external: false, internal: false }];
  if (edge !== undefined && workloads.some((workload) => workload.networks.includes('edge'))) {
    networks.push({ id: 'edge', name: edge, external: true, internal: false });
  }
  return networks;
}

function uniqueDatabases(databases: readonly Database[]): Database[] {
  const byPlace = new Map(
    databases.map((database) => [`${database.server.id}/${database.id}`, database]),
  );
  return [...byPlace.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, database]) => database);
}

function listOf<T>(item: T | undefined): T[] {
  return item === undefined ? [] : [item];
}

function sortById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
