import type { NginxDirective } from '@stackwright/syntax/nginx';

/** Headers that protect the reader of a page: none of them is meant for some paths or answers only. */
export const SECURITY_HEADERS: readonly string[] = [
  'content-security-policy',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];

/** The header that an `add_header` or a `proxy_set_header` sets, in lower case: names have no case. */
export function headerOf({ args }: NginxDirective): string {
  return (args[0]?.text ?? '').toLowerCase();
}
