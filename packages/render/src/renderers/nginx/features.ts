import type { Edge } from '@stackwright/schema';

/** What an edge uses of nginx that not every release has. */
export interface Features {
  /** `http2 on;` came with 1.25.1, which warns of the older `listen … http2` (ngx_http_v2_module). */
  readonly http2Directive: boolean;
  /** The releases that read the rendered files without a complaint, e.g. `>= 1.19.4, < 1.25.1`. */
  readonly requires: string;
}

/** `proxy_cookie_flags` (ngx_http_proxy_module). */
const COOKIE_FLAGS = '1.19.3';
/** `ssl_reject_handshake` (ngx_http_ssl_module). */
const REJECT_HANDSHAKE = '1.19.4';
/** `http2 on` (ngx_http_v2_module). */
const HTTP2_DIRECTIVE = '1.25.1';

/** Chooses the syntax by the edge's declared release, never by the one that happens to be installed. */
export function featuresOf({ nginxVersion, tls }: Edge): Features {
  const http2Directive = isAtLeast(nginxVersion, HTTP2_DIRECTIVE);
  if (!tls) return { http2Directive, requires: `>= ${COOKIE_FLAGS}` };
  if (http2Directive) return { http2Directive, requires: `>= ${HTTP2_DIRECTIVE}` };
  return { http2Directive, requires: `>= ${REJECT_HANDSHAKE}, < ${HTTP2_DIRECTIVE}` };
}

function isAtLeast(version: string, floor: string): boolean {
  const own = version.split('.').map(Number);
  const least = floor.split('.').map(Number);
  const index = least.findIndex((part, i) => part !== own[i]);
  return index === -1 || (own[index] ?? 0) > (least[index] ?? 0);
}
