import type { Path } from '@stackwright/core';
import type { Database, DatabaseServer } from './database.ts';
import type { Host } from './host.ts';
import type { OdooInstance } from './odoo.ts';
import type { Workload } from './workload.ts';

/** What one environment runs on one host; deployed by copying its folder. */
export interface Deployment {
  /** `<host>/<environment>`; also its folder below `generated/`. */
  readonly folder: string;
  readonly path: Path;
  readonly host: Host;
  readonly environment: Environment;
  /** Name of the project on the platform, unique on the host. */
  readonly project: string;
  /** Absolute directory on the host that the folder is deployed to. */
  readonly directory: string;
  readonly workloads: readonly Workload[];
  readonly odoos: readonly OdooInstance[];
  readonly databases: readonly Database[];
  /** Servers that run inside this deployment. */
  readonly servers: readonly DatabaseServer[];
  readonly volumes: readonly Volume[];
  readonly networks: readonly Network[];
  readonly secrets: readonly SecretUse[];
}

export interface Environment {
  readonly id: string;
  readonly path: Path;
  readonly kind: 'production' | 'staging' | 'development';
  /** Short form that container names end in, e.g. `prod`. */
  readonly suffix: string;
  /** Response headers on every vhost of the environment, e.g. `X-Environment: STAGING`. */
  readonly headers: Readonly<Record<string, string>>;
}

/** How much losing a volume hurts. */
export type VolumeClass = 'critical' | 'important' | 'cache' | 'deprecated';

export interface Volume {
  readonly id: string;
  readonly path: Path;
  /** The platform's name of it. */
  readonly name: string;
  readonly class: VolumeClass;
}

export interface Network {
  readonly id: string;
  /** The platform's name of it. */
  readonly name: string;
  /** True when another project of the host owns it: it must exist beforehand. */
  readonly external: boolean;
  /** True when nothing on it may reach the outside. */
  readonly internal: boolean;
}

/** A secret that a deployment needs, by name. The value is never known here. */
export interface SecretUse {
  readonly name: string;
  /** What it is, from `secrets.<name>`; empty when not described. */
  readonly description: string;
  /** Who needs it, e.g. `odoo: password of role odoo`. Sorted. */
  readonly neededBy: readonly string[];
  readonly path: Path;
}
