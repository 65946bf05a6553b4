import { compareText, type Path } from '@stackwright/core';
import type { Host, HostSsh } from '@stackwright/schema';

/** A host as the SSH client sees it. */
export interface Entry {
  readonly id: string;
  readonly path: Path;
  /** Its own name, where that is no other host's too: an alias of it. */
  readonly hostname: string | undefined;
  /** What is dialled: IPv4 before IPv6, as both may be declared and only one has to work. */
  readonly target: string;
  readonly addresses: readonly string[];
  readonly ssh: HostSsh;
}

/** The hosts that are reached by SSH, by id. The operator's own machine is not. */
export function entries(hosts: readonly Host[]): readonly Entry[] {
  const names = hosts.flatMap((host) => [...new Set([host.id, host.hostname])]);
  return hosts
    .flatMap((host) => (host.local || host.ssh === undefined ? [] : [entry(host, host.ssh, names)]))
    .toSorted((a, b) => compareText(a.id, b.id));
}

function entry(host: Host, ssh: HostSsh, names: readonly string[]): Entry {
  const { id, path, hostname, address, address6 } = host;
  const addresses = [address, address6].filter((one) => one !== undefined);
  const shared = names.filter((name) => name === hostname).length > 1;
  return {
    id,
    path,
    hostname: hostname === id || shared ? undefined : hostname,
    target: addresses[0] ?? hostname,
    addresses,
    ssh,
  };
}
