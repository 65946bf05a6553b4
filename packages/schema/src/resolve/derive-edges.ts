import { derive, report } from './draft.ts';
import type { Draft } from './draft.ts';
import { odooPlacements } from './placements.ts';
import { secondsOf } from './settings.ts';

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
    deriveReadTimeout(draft, host);
  }
}

/** What nginx of Odoo's documentation waits for an answer, seconds; live connections are as quiet as that. */
const LEAST_TIMEOUT = 720;

/**
 * A proxy that gives up before Odoo does answers 504 while the worker goes on, and whoever asks again starts
 * a second one. The documentation's own samples disagree: nginx waits 720 s, and Odoo works up to 1200 s.
 */
function deriveReadTimeout(draft: Draft, host: string): void {
  const limits = odooPlacements(draft)
    .filter(({ hostId }) => hostId === host)
    .flatMap(({ path, settings: { 'limit-time-real': limit } }) =>
      limit === undefined
        ? []
        : [{ path: [...path, 'limit-time-real'], seconds: secondsOf(limit) }],
    );
  const longest = Math.max(LEAST_TIMEOUT, ...limits.map(({ seconds }) => seconds));
  derive(draft, ['edges', host, 'read-timeout'], `${longest}s`, {
    formula: `the longest limit-time-real of the host, at least ${LEAST_TIMEOUT} s`,
    source: 'Odoo documentation, System configuration; odoo/service/server.py',
    inputs: limits.map(({ path }) => path),
  });
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
