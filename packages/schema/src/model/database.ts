import type { Path } from '@stackwright/core';

/** libpq's sslmode names. */
export type TlsMode = 'disable' | 'require' | 'verify-ca' | 'verify-full';

/** Where a client finds a server: name or address, and port. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** A PostgreSQL server. */
export interface DatabaseServer {
  readonly id: string;
  readonly path: Path;
  /** `container` runs inside a deployment; `managed` and `external` run elsewhere. */
  readonly kind: 'managed' | 'container' | 'external';
  /** Major version, e.g. 16. */
  readonly version: number;
  readonly tls: TlsMode;
  /** CA bundle on the host that verifies the server, for verify-ca and verify-full. */
  readonly caFile: string | undefined;
  /** Connections that the server accepts from clients; undefined when unknown. */
  readonly connectionLimit: number | undefined;
}

/** One database of a server, as one service uses it. */
export interface Database {
  readonly id: string;
  readonly path: Path;
  readonly server: DatabaseServer;
  readonly name: string;
  readonly role: string;
  /** Name of the secret that holds the role's password. */
  readonly password: string;
  /** As containers of the deployment reach it. */
  readonly inside: Endpoint;
  /** As the host itself reaches it (backups); undefined when the host cannot. */
  readonly outside: Endpoint | undefined;
}
