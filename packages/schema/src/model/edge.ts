import type { Path } from '@stackwright/core';
import type { Deployment, Volume } from './deployment.ts';
import type { Host } from './host.ts';
import type { Workload } from './workload.ts';

/** The reverse proxy of a host. It serves every environment there. */
export interface Edge {
  /** `<host>/edge`; also its folder below `generated/`. */
  readonly folder: string;
  readonly path: Path;
  readonly host: Host;
  readonly project: string;
  readonly directory: string;
  readonly workload: Workload;
  readonly networks: Deployment['networks'];
  readonly volumes: readonly Volume[];
  /** nginx version, `major.minor.patch`: gates syntax such as `http2 on` (1.25.1). */
  readonly nginxVersion: string;
  /** Ports that nginx listens on inside its container. */
  readonly httpPort: number;
  readonly httpsPort: number;
  /** False on a local host: plain HTTP only. */
  readonly tls: boolean;
  /** DNS server that resolves container names at request time. */
  readonly resolver: string;
  /** Directory inside the container that answers ACME HTTP-01. */
  readonly acmeRoot: string;
  readonly rateZones: readonly RateZone[];
  /** Addresses or networks whose X-Forwarded-For is believed (a CDN in front); usually none. */
  readonly trustedProxies: readonly string[];
  readonly vhosts: readonly Vhost[];
}

/** A shared budget of requests by client address. */
export interface RateZone {
  readonly id: string;
  readonly path: Path;
  readonly requestsPerSecond: number;
  readonly burst: number;
  readonly memoryBytes: number;
}

/** One set of names and what they answer. One file each. */
export interface Vhost {
  /** Unique on its edge; the name of its file. */
  readonly id: string;
  readonly path: Path;
  /** Id of the environment; undefined for sites of the host itself. */
  readonly environment: string | undefined;
  /** Fully qualified; the first is the canonical one. */
  readonly names: readonly string[];
  readonly answer: VhostAnswer;
  /** Name of the certificate lineage; undefined on a plain-HTTP edge. */
  readonly certificate: string | undefined;
  /** Seconds of Strict-Transport-Security; 0 sends none. */
  readonly hstsSeconds: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyBytes: number;
  readonly readTimeoutSeconds: number;
  /** Id of the rate zone, where one applies to every request. */
  readonly rateZone: string | undefined;
  /** True while the maintenance page is shown instead of the answer. */
  readonly maintenance: boolean;
}

export type VhostAnswer =
  | {
      readonly kind: 'odoo';
      readonly series: string;
      readonly http: Upstream;
      readonly websocket: Upstream;
      /** All slots of a blue/green pair, the active one included; empty without slots. */
      readonly slots: readonly string[];
      readonly activeSlot: string | undefined;
      /** Rate zone of the login and XML-RPC routes. */
      readonly loginRateZone: string | undefined;
    }
  | { readonly kind: 'proxy'; readonly upstream: Upstream; readonly websocket: boolean }
  /** A service that is promised but does not run yet: 503 with Retry-After. */
  | { readonly kind: 'placeholder'; readonly service: string; readonly retryAfterSeconds: number }
  | {
      readonly kind: 'redirect';
      /** Origin without trailing slash. */ readonly to: string;
      readonly status: 301 | 302 | 308;
    }
  | {
      readonly kind: 'static';
      /** Directory inside the edge's container. */ readonly root: string;
    };

/** A container and port, resolved at request time. */
export interface Upstream {
  readonly container: string;
  readonly port: number;
}
