import type { Path } from '@stackwright/core';

/** A TLS certificate lineage of an edge. */
export interface Certificate {
  readonly id: string;
  readonly path: Path;
  /** Id of the host whose edge serves it. */
  readonly host: string;
  /** certbot's `--cert-name`; `/etc/letsencrypt/live/<lineage>/`. */
  readonly lineage: string;
  /** Subject alternative names, fully qualified. */
  readonly names: readonly string[];
  readonly issuer: string;
  readonly challenge: 'http-01' | 'dns-01';
}
