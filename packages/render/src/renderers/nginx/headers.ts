import { compareText } from '@stackwright/core';
import type { Vhost } from '@stackwright/schema';

/** A response header with its fixed value. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/**
 * Sent with every answer. `X-XSS-Protection` is left out on purpose: browsers dropped the filter, and in
 * old ones it could be abused (OWASP Secure Headers Project).
 */
const SECURITY: readonly Header[] = [
  {
    name: 'Permissions-Policy',
    value: 'camera=(self), geolocation=(self), microphone=(self), payment=(self), usb=()',
  },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'X-Frame-Options', value: 'SAMEORIGIN' },
];

/** Headers of which an upstream may send several, or its own beside the edge's: never hidden. */
const SHARED = new Set(['link', 'set-cookie', 'vary']);

/**
 * The headers of a vhost, sorted by name: security, Strict-Transport-Security, and the vhost's own, which
 * win. An empty value takes a header away, so that the upstream's own one passes.
 */
export function headersOf(vhost: Vhost): readonly Header[] {
  const byName = new Map<string, Header>();
  const put = (header: Header): void => void byName.set(header.name.toLowerCase(), header);
  SECURITY.forEach(put);
  // RFC 6797, 7.2: the header must not be sent over plain HTTP.
  if (vhost.certificate !== undefined && vhost.hstsSeconds > 0) {
    // Without includeSubDomains: names below this one may be served by others, and over plain HTTP.
    put({ name: 'Strict-Transport-Security', value: `max-age=${vhost.hstsSeconds}` });
  }
  for (const [name, value] of Object.entries(vhost.headers)) put({ name, value });
  return [...byName.values()]
    .filter(({ value }) => value !== '')
    .toSorted((a, b) => compareText(a.name, b.name));
}

/** Names that the edge says in the upstream's stead, so that no header arrives twice. */
export function hiddenNames(headers: readonly Header[]): readonly string[] {
  return [...headers.map(({ name }) => name), 'X-Powered-By', 'X-Request-ID']
    .filter((name) => !SHARED.has(name.toLowerCase()))
    .toSorted(compareText);
}
