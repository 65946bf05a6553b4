import type { Path } from '@stackwright/core';

/** A machine that services are placed on. */
export interface Host {
  readonly id: string;
  readonly path: Path;
  readonly hostname: string;
  /** True for the operator's own machine: reached without SSH, everything on loopback. */
  readonly local: boolean;
  readonly address: string | undefined;
  readonly address6: string | undefined;
  readonly region: string | undefined;
  readonly os: string | undefined;
  readonly ssh: HostSsh | undefined;
  readonly capacity: Capacity;
  readonly directories: HostDirectories;
}

/** What a host has to share out; undefined where neither a size nor a number is declared. */
export interface Capacity {
  readonly vcpus: number | undefined;
  readonly memoryBytes: number | undefined;
  readonly diskBytes: number | undefined;
}

export interface HostSsh {
  readonly user: string;
  readonly port: number;
  /** Id of the host to jump through (`ProxyJump`). */
  readonly jump: string | undefined;
  /** Public host keys, `type base64`; empty while unknown. */
  readonly keys: readonly string[];
}

/** Absolute directories on the host. */
export interface HostDirectories {
  /** The checkout of the repository; `generated/` lies inside it. */
  readonly repository: string;
  readonly data: string;
  readonly backups: string;
}
