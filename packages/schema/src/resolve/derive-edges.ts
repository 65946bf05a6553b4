import { derive, report } from './draft.ts';
import type { Draft } from './draft.ts';

/** What an edge is called, which image it runs, and how a local host differs. */
export function deriveEdges(draft: Draft): void {
  const { stack, edges = {}, hosts } = draft.settings;
  for (const [host, edge] of Object.entries(edges)) {
    const path = ['edges', host];
    checkVersion(draft, host);
    const local = hosts[host]?.local === true;
    const byStack = {
      formula: "the stack's name and -edge",
      source: 'convention',
      inputs: [['stack']],
    };
    const byLocality = {
      formula: local ? 'the host is local' : 'the host is not local',
      source: 'convention',
      inputs: [['hosts', host, 'local']],
    };
    derive(draft, [...path, 'container'], `${stack}-edge`, byStack);
    derive(draft, [...path, 'network'], `${stack}-edge`, byStack);
    derive(draft, [...path, 'image'], `nginx:${edge.version}-alpine`, {
      formula: 'nginx:<version>-alpine',
      source: 'Docker Hub, official image nginx',
      inputs: [[...path, 'version']],
    });
    derive(draft, [...path, 'tls'], !local, byLocality);
    derive(draft, [...path, 'bind'], local ? '127.0.0.1' : '0.0.0.0', byLocality);
    derive(draft, [...path, 'http-port'], local ? 8080 : 80, byLocality);
  }
}

/** The oldest release that knows `ssl_reject_handshake`. Source: nginx documentation, ngx_http_ssl_module. */
const OLDEST = [1, 19, 4] as const;

function checkVersion(draft: Draft, host: string): void {
  const { version = '' } = draft.settings.edges?.[host] ?? {};
  const parts = version.split('.').map(Number);
  const index = OLDEST.findIndex((least, i) => parts[i] !== least);
  if (index === -1 || (parts[index] ?? 0) > (OLDEST[index] ?? 0)) return;
  report(draft, {
    rule: 'unsupported-nginx',
    what: `nginx ${version} is too old for the edge of \`${host}\`.`,
    why: `Unknown hosts are dropped with ssl_reject_handshake, which came with ${OLDEST.join('.')}.`,
    fix: 'Declare a newer version.',
    path: ['edges', host, 'version'],
  });
}
