import { postgresTuning } from '../derive/index.ts';
import type { DatabaseServer, Volume, Workload } from '../model/index.ts';
import { dataMount } from './data-place.ts';
import { serverContainer } from './databases.ts';
import { connectionsOf } from './derive-databases.ts';
import { filled } from './draft.ts';
import type { Draft } from './draft.ts';
import { parseImage } from './image.ts';
import { secretTarget, serverWorkloadId } from './odoo-workloads.ts';
import { sortedEntries } from './placements.ts';
import { bytesOf } from './settings.ts';

/** From this version the image keeps its data one directory higher. Source: docker-library/docs, postgres. */
const NEW_LAYOUT = 18;

interface Place {
  readonly environmentId: string;
  readonly hostId: string;
  readonly project: string;
  readonly networks: readonly string[];
}

/** The container of a database server, tuned to its memory, with the volume that keeps its data. */
export function buildServerWorkload(
  draft: Draft,
  server: DatabaseServer,
  { environmentId, hostId, project, networks }: Place,
): { readonly workload: Workload; readonly volumes: readonly Volume[] } {
  const { path } = server;
  const settings = filled(draft.settings.databases[server.id], path);
  const superuser = filled(settings.superuser?.role, [...path, 'superuser', 'role']);
  const password = filled(settings.superuser?.password, [...path, 'superuser', 'password']);
  const memoryBytes = bytesOf(filled(settings.memory, [...path, 'memory']));
  const target = server.version >= NEW_LAYOUT ? '/var/lib/postgresql' : '/var/lib/postgresql/data';
  const id = serverWorkloadId(server);
  const data = dataMount(settings.volume, {
    id: `${id}-data`,
    project,
    target,
    path: [...path, 'volume'],
  });
  const passwords = sortedEntries(settings.databases).map(([name, database]) =>
    filled(database.password, [...path, 'databases', name, 'password']),
  );
  const workload: Workload = {
    id,
    path,
    role: 'database',
    container: serverContainer(draft, server.id, environmentId),
    image: parseImage(filled(settings.image, [...path, 'image'])),
    command: ['postgres', ...parameters(draft, server.id, memoryBytes, hostId)],
    environment: {
      // An Odoo database must not be the one that the image creates: it would be empty and foreign.
      POSTGRES_DB: ['postgres'],
      POSTGRES_USER: [superuser],
      POSTGRES_PASSWORD_FILE: [secretTarget(password)],
    },
    secretFiles: [...new Set([password, ...passwords])]
      .toSorted()
      .map((secret) => ({ secret, target: secretTarget(secret) })),
    published: [
      {
        address: '127.0.0.1',
        port: filled(settings.publish, [...path, 'publish']),
        target: 5432,
        protocol: 'tcp',
      },
    ],
    ports: [5432],
    mounts: [
      {
        kind: 'bind',
        source: `./${id}/initdb`,
        target: '/docker-entrypoint-initdb.d',
        readOnly: true,
      },
      data.mount,
    ],
    networks,
    health: {
      probe: {
        kind: 'command',
        command: ['pg_isready', '-h', '127.0.0.1', '-U', superuser, '-d', 'postgres'],
      },
      intervalSeconds: 10,
      timeoutSeconds: 5,
      retries: 5,
      startPeriodSeconds: 60,
    },
    dependsOn: [],
    limits: { memoryBytes, cpus: undefined },
    // The entrypoint starts as root, owns the data directory and then becomes postgres.
    capabilities: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'],
    profiles: [],
    user: undefined,
    stopGraceSeconds: 120,
  };
  return { workload, volumes: data.volume === undefined ? [] : [data.volume] };
}

/** `-c name=value` arguments: the computed tuning, with declared settings in place of it. */
function parameters(draft: Draft, serverId: string, memoryBytes: number, hostId: string): string[] {
  const declared = draft.settings.databases[serverId]?.settings ?? {};
  const maxConnections = connectionsOf(draft, serverId);
  const vcpus = draft.settings.hosts[hostId]?.vcpus ?? 1;
  const tuning = postgresTuning({ memoryBytes, vcpus, maxConnections });
  const values = new Map(tuning.map(({ name, value }) => [name, value]));
  for (const [name, value] of Object.entries(declared))
    values.set(name, typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value));
  return [...values]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
