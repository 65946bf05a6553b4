import type { Path } from '@stackwright/core';
import type { Database, DatabaseServer } from '../model/index.ts';
import { bindDatabase } from './bindings.ts';
import { filled } from './draft.ts';
import type { Draft } from './draft.ts';
import { sortedEntries } from './placements.ts';

/** PostgreSQL's port inside its container. */
const CONTAINER_PORT = 5432;

/** The database servers of the stack, by name. */
export function buildServers(draft: Draft): DatabaseServer[] {
  return sortedEntries(draft.settings.databases).map(([id, server]) => ({
    id,
    path: ['databases', id],
    kind: filled(server.kind, ['databases', id, 'kind']),
    version: server.version,
    tls: filled(server.tls, ['databases', id, 'tls']),
    caFile: server['ca-file'],
    connectionLimit: server['connection-limit'],
  }));
}

/** The name of a server's container in an environment; `db-<suffix>` unless declared. */
export function serverContainer(draft: Draft, serverId: string, environmentId: string): string {
  const server = draft.settings.databases[serverId];
  const suffix = draft.settings.environments[environmentId]?.suffix ?? environmentId;
  const containers = Object.values(draft.settings.databases).filter(
    ({ kind, environments }) =>
      kind === 'container' && environments?.includes(environmentId) === true,
  );
  return server?.container ?? (containers.length === 1 ? `db-${suffix}` : `${serverId}-${suffix}`);
}

/** The database that a workload names, with the ways to reach it. */
export function buildDatabase(
  draft: Draft,
  servers: readonly DatabaseServer[],
  {
    name,
    environmentId,
    path,
  }: { readonly name: string; readonly environmentId: string; readonly path: Path },
): Database | undefined {
  const binding = bindDatabase(draft, name, environmentId, path);
  const server = servers.find(({ id }) => id === binding?.serverId);
  if (binding === undefined || server === undefined) return undefined;
  const { serverId, databaseId } = binding;
  const settings = draft.settings.databases[serverId];
  const declared = settings?.databases[databaseId];
  const place = ['databases', serverId, 'databases', databaseId];
  const host = settings?.host ?? '';
  const inside =
    server.kind === 'container'
      ? { host: serverContainer(draft, serverId, environmentId), port: CONTAINER_PORT }
      : { host, port: filled(settings?.port, ['databases', serverId, 'port']) };
  const outside =
    server.kind === 'container'
      ? { host: '127.0.0.1', port: filled(settings?.publish, ['databases', serverId, 'publish']) }
      : inside;
  return {
    id: databaseId,
    path: place,
    server,
    name: filled(declared?.name, [...place, 'name']),
    role: filled(declared?.role, [...place, 'role']),
    password: filled(declared?.password, [...place, 'password']),
    inside,
    outside,
  };
}
