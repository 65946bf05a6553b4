import type { Environment, Host } from '../model/index.ts';
import { filled } from './draft.ts';
import type { Draft } from './draft.ts';
import { sortedEntries } from './placements.ts';
import { bytesOf } from './settings.ts';
import type { HostSettings } from './settings.ts';

/** The hosts of the stack, by name. */
export function buildHosts(draft: Draft): Host[] {
  return sortedEntries(draft.settings.hosts).map(([id, host]) => buildHost(id, host));
}

function buildHost(id: string, host: HostSettings): Host {
  const path = ['hosts', id];
  const directories = filled(host.directories, [...path, 'directories']);
  const local = host.local === true;
  return {
    id,
    path,
    hostname: filled(host.hostname, [...path, 'hostname']),
    local,
    address: host.address,
    address6: host.address6,
    region: host.provider?.region,
    os: host.os,
    ssh: local
      ? undefined
      : {
          user: filled(host.ssh?.user, [...path, 'ssh', 'user']),
          port: filled(host.ssh?.port, [...path, 'ssh', 'port']),
          jump: host.ssh?.jump,
          keys: (host.ssh?.['host-keys'] ?? []).toSorted(),
        },
    capacity: {
      vcpus: host.vcpus,
      memoryBytes: bytesOf(host.memory),
      diskBytes: bytesOf(host.disk),
    },
    directories: {
      repository: filled(directories.repository, [...path, 'directories', 'repository']),
      data: filled(directories.data, [...path, 'directories', 'data']),
      backups: filled(directories.backups, [...path, 'directories', 'backups']),
    },
  };
}

/** The environments of the stack, by name. */
export function buildEnvironments(draft: Draft): Environment[] {
  return sortedEntries(draft.settings.environments).map(([id, environment]) => ({
    id,
    path: ['environments', id],
    kind: environment.kind ?? 'development',
    suffix: filled(environment.suffix, ['environments', id, 'suffix']),
    headers: Object.fromEntries(sortedEntries(environment.headers ?? {})),
  }));
}
