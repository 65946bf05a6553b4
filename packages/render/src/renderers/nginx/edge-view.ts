import { compareText } from '@stackwright/core';
import type { Edge } from '@stackwright/schema';
import { featuresOf } from './features.ts';
import { zonesOf, type ZoneView } from './limits.ts';
import { nginxSize } from './size.ts';

/** What every file of an edge knows: the banner's keys, the ports and the gated syntax. */
export interface EdgeView {
  readonly mark: string;
  readonly source: string;
  readonly renderer: 'nginx';
  readonly requires: string;
  readonly tls: boolean;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** `listen … http2`, before 1.25.1. */
  readonly http2Parameter: boolean;
  /** `http2 on;`, since 1.25.1. */
  readonly http2Directive: boolean;
}

/** The view of `nginx.conf`. */
export interface MainView extends EdgeView {
  readonly resolver: string;
  readonly zones: readonly ZoneView[];
  readonly trustedProxies: readonly string[];
  /** Largest size of the cache of Odoo's static files; undefined where no Odoo is served. */
  readonly cache: string | undefined;
}

/** `source` is the stack's file, for banners. */
export function edgeView(edge: Edge, source: string): EdgeView {
  const { http2Directive, requires } = featuresOf(edge);
  const { tls, httpPort, httpsPort } = edge;
  return {
    mark: '#',
    source,
    renderer: 'nginx',
    requires,
    tls,
    httpPort,
    httpsPort,
    http2Parameter: tls && !http2Directive,
    http2Directive: tls && http2Directive,
  };
}

export function mainView(edge: Edge, source: string): MainView {
  return {
    ...edgeView(edge, source),
    resolver: resolverAddress(edge.resolver),
    zones: zonesOf(edge),
    trustedProxies: edge.trustedProxies.toSorted(compareText),
    cache: edge.vhosts.some(({ answer }) => answer.kind === 'odoo')
      ? nginxSize(cacheBytes(edge))
      : undefined,
  };
}

const MEBIBYTE = 1024 * 1024;
const CACHE_BYTES = 512 * MEBIBYTE;

/** On a disk as much as Odoo has static files; a tmpfs counts as the container's memory: a quarter. */
function cacheBytes({ workload }: Edge): number {
  const mount = workload.mounts.find(({ target }) => target === '/var/cache/nginx');
  if (mount?.kind !== 'tmpfs') return CACHE_BYTES;
  const memory = mount.sizeBytes ?? workload.limits.memoryBytes;
  if (memory === undefined) return CACHE_BYTES;
  return Math.min(CACHE_BYTES, Math.max(1, Math.floor(memory / 4 / MEBIBYTE)) * MEBIBYTE);
}

/** An IPv6 address stands in brackets (ngx_http_core_module, resolver). */
function resolverAddress(resolver: string): string {
  return resolver.split(':').length > 2 && !resolver.startsWith('[') ? `[${resolver}]` : resolver;
}
