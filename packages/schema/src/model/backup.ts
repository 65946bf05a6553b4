import type { Path } from '@stackwright/core';
import type { Database } from './database.ts';
import type { Deployment } from './deployment.ts';
import type { DataPlace } from './odoo.ts';

/** Everything that one deployment backs up: databases first, then files. */
export interface BackupPlan {
  readonly deployment: Deployment;
  readonly path: Path;
  /** Absolute directory on the host, e.g. `/opt/odoo-ce/backups/production`. */
  readonly directory: string;
  readonly schedule: BackupSchedule;
  readonly tiers: readonly BackupTier[];
  readonly databases: readonly DatabaseBackup[];
  readonly files: readonly FileBackup[];
  /** age recipients: public keys, or names of variables that hold one. Empty: not encrypted. */
  readonly recipients: readonly Recipient[];
  readonly offsite: Offsite | undefined;
  readonly drill: RestoreDrill | undefined;
  /** Address that cron mails failures to. */
  readonly mailTo: string | undefined;
}

export interface BackupSchedule {
  /** `HH:MM`. */
  readonly at: string;
  /** IANA zone, e.g. `UTC`. */
  readonly timezone: string;
}

/** Copies of one rhythm. A copy is promoted on its first day (Monday; the 1st). */
export interface BackupTier {
  readonly id: 'daily' | 'weekly' | 'monthly';
  readonly path: Path;
  /** Copies older than this go, but never the newest `keepAtLeast` good ones. */
  readonly keepDays: number;
  readonly keepAtLeast: number;
}

export interface DatabaseBackup {
  readonly id: string;
  readonly path: Path;
  readonly database: Database;
}

export interface FileBackup {
  readonly id: string;
  readonly path: Path;
  readonly place: DataPlace;
  /** Directory inside the place, e.g. `filestore/odoo`; empty for all of it. */
  readonly below: string;
  /** Tiers that keep it. */
  readonly tiers: readonly BackupTier['id'][];
}

export type Recipient = { readonly key: string } | { readonly variable: string };

/** A copy away from the host. Credentials are named variables. */
export type Offsite =
  | {
      readonly kind: 's3';
      readonly provider: string;
      readonly endpoint: string;
      readonly region: string;
      readonly bucket: string;
      readonly prefix: string;
      readonly accessKey: string;
      readonly secretKey: string;
    }
  | {
      readonly kind: 'sftp';
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly directory: string;
      readonly keyFile: string;
    }
  | {
      readonly kind: 'webdav';
      readonly url: string;
      readonly user: string | undefined;
      readonly password: string | undefined;
      readonly directory: string;
    }
  | { readonly kind: 'directory'; readonly directory: string };

/** A restore of the newest copy into a scratch database, on a rhythm. */
export interface RestoreDrill {
  readonly path: Path;
  readonly every: 'day' | 'week' | 'month';
  readonly at: string;
  readonly timezone: string;
  /** Name of the scratch database; created and dropped by the drill. */
  readonly database: string;
}
