import type { Draft } from './draft.ts';

/** How visitors reach a name on the edge of a host, without trailing slash: `https://erp.example.com`. */
export function publicUrl(draft: Draft, hostId: string, name: string): string {
  const edge = draft.settings.edges?.[hostId];
  const tls = edge?.tls !== false;
  const port = tls ? (edge?.['https-port'] ?? 443) : (edge?.['http-port'] ?? 80);
  const standard = tls ? 443 : 80;
  return `${tls ? 'https' : 'http'}://${name}${port === standard ? '' : `:${port}`}`;
}
