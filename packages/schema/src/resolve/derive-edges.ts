import { derive } from './draft.ts';
import type { Draft } from './draft.ts';

/** What an edge is called, which image it runs, and how a local host differs. */
export function deriveEdges(draft: Draft): void {
  const { stack, edges = {}, hosts } = draft.settings;
  for (const [host, edge] of Object.entries(edges)) {
    const path = ['edges', host];
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
