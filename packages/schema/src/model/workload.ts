import type { Path } from '@stackwright/core';
import type { Image } from './image.ts';

/** One long-running container of a deployment, in words that no platform owns. */
export interface Workload {
  /** Unique in its deployment, e.g. `odoo`, `n8n`, `db`. */
  readonly id: string;
  readonly path: Path;
  readonly role: 'odoo' | 'service' | 'database' | 'edge';
  /** Unique on its host; also its name on every network that it joins. */
  readonly container: string;
  readonly image: Image;
  /** Arguments; undefined keeps the image's own. */
  readonly command: readonly string[] | undefined;
  readonly environment: Readonly<Record<string, EnvironmentValue>>;
  /** Secrets mounted as files. */
  readonly secretFiles: readonly SecretFile[];
  readonly published: readonly PublishedPort[];
  /** Ports it listens on inside. */
  readonly ports: readonly number[];
  readonly mounts: readonly Mount[];
  readonly networks: readonly string[];
  readonly health: HealthCheck | undefined;
  readonly dependsOn: readonly Dependency[];
  readonly limits: Limits;
  /** Linux capabilities kept after all others are dropped. */
  readonly capabilities: readonly string[];
  /** Runs only when one of these profiles is asked for (an idle blue/green slot). */
  readonly profiles: readonly string[];
  /** `uid` or `uid:gid`; undefined keeps the image's own. */
  readonly user: string | undefined;
  readonly stopGraceSeconds: number;
}

/** Text made of literal pieces and secrets by name, joined in order. */
export type EnvironmentValue = readonly (string | { readonly secret: string })[];

export interface SecretFile {
  /** Name of the secret. */
  readonly secret: string;
  /** Absolute path inside the container. */
  readonly target: string;
}

/** A container port opened on an address of the host. */
export interface PublishedPort {
  readonly address: string;
  readonly port: number;
  readonly target: number;
  readonly protocol: 'tcp' | 'udp';
}

export type Mount =
  | {
      readonly kind: 'volume';
      readonly volume: string;
      readonly target: string;
      readonly readOnly: boolean;
    }
  /** `source` is absolute, or relative to the deployment's own folder. It must exist beforehand. */
  | {
      readonly kind: 'bind';
      readonly source: string;
      readonly target: string;
      readonly readOnly: boolean;
    }
  | { readonly kind: 'tmpfs'; readonly target: string; readonly sizeBytes: number | undefined };

export interface HealthCheck {
  readonly probe:
    /** GET on the container's own loopback; healthy on 2xx, and on `body` where declared. */
    | {
        readonly kind: 'http';
        readonly port: number;
        readonly path: string;
        readonly body: string | undefined;
        readonly client: HttpClient;
      }
    | { readonly kind: 'command'; readonly command: readonly string[] };
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly retries: number;
  /** Failures during this time after a start do not count. */
  readonly startPeriodSeconds: number;
}

/** A program inside the image that can make the request. */
export type HttpClient = 'curl' | 'wget' | 'python3' | 'node';

export interface Dependency {
  readonly workload: string;
  readonly condition: 'healthy' | 'started';
}

/** Undefined where the host's capacity is unknown: no limit is invented. */
export interface Limits {
  readonly memoryBytes: number | undefined;
  readonly cpus: number | undefined;
}
