import type { Path } from '@stackwright/core';
import type { Database } from './database.ts';

/** One Odoo of a deployment: the only one, or one an edition. */
export interface OdooInstance {
  /** `odoo`, or the edition's name, e.g. `marketing`. */
  readonly id: string;
  readonly path: Path;
  /** e.g. `18.0`. */
  readonly series: string;
  readonly database: Database;
  readonly httpPort: number;
  /** Port of the gevent worker that serves `/websocket` (before 16.0: `/longpolling`). */
  readonly websocketPort: number;
  /** Name of its configuration file inside the deployment's folder. */
  readonly configFile: string;
  /** File-loadable options with the values that Odoo must read, sorted by name. */
  readonly options: readonly OdooOption[];
  /** Absolute addons directories inside the container, in the order of lookup. */
  readonly addonsPath: readonly string[];
  /** Odoo's `data_dir` inside the container. */
  readonly dataDirectory: string;
  /** Where the filestore is kept on the host, for backups. */
  readonly data: DataPlace;
  /** Modules the stack expects to be installed, by technical name. */
  readonly modules: readonly string[];
}

export interface OdooOption {
  readonly name: string;
  readonly value: string | number | boolean;
  /** Where the value stands in stack.yaml, or what it is derived from. */
  readonly path: Path;
}

/** Persistent files of a workload as the host sees them. */
export type DataPlace =
  | { readonly kind: 'volume'; /** Docker's name of the volume. */ readonly name: string }
  | { readonly kind: 'directory'; readonly directory: string };
