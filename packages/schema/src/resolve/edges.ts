import type { Certificate, Edge, Host, RateZone, Vhost, Workload } from '../model/index.ts';
import { filled } from './draft.ts';
import type { Draft } from './draft.ts';
import { parseImage } from './image.ts';
import { sortedEntries } from './placements.ts';
import { bytesOf } from './settings.ts';
import type { EdgeSettings } from './settings.ts';

/** Docker's DNS server inside every container of a user-defined network. */
const DOCKER_DNS = '127.0.0.11';

const ACME_ROOT = '/var/www/acme';

/** What nginx writes, and may lose. */
const VOLUMES = ['cache', 'logs'] as const;

/** The reverse proxies, by host. */
export function buildEdges(
  draft: Draft,
  hosts: readonly Host[],
  vhostsOf: (hostId: string) => readonly Vhost[],
  certificates: readonly Certificate[],
): Edge[] {
  return sortedEntries(draft.settings.edges ?? {}).flatMap(([hostId, settings]) => {
    const host = hosts.find(({ id }) => id === hostId);
    if (host === undefined) return [];
    return [buildEdge(draft, host, settings, vhostsOf(hostId), certificates)];
  });
}

function buildEdge(
  draft: Draft,
  host: Host,
  settings: EdgeSettings,
  vhosts: readonly Vhost[],
  certificates: readonly Certificate[],
): Edge {
  const path = ['edges', host.id];
  const folder = `${host.id}/edge`;
  const tls = filled(settings.tls, [...path, 'tls']);
  const project = `${draft.settings.stack}-edge`;
  const network = filled(settings.network, [...path, 'network']);
  return {
    folder,
    path,
    host,
    project,
    directory: `${host.directories.repository}/generated/${folder}`,
    workload: edgeWorkload(host, settings, { tls, vhosts, certificates }),
    networks: [{ id: 'edge', name: network, external: false, internal: false }],
    volumes: VOLUMES.map((id) => ({ id, path, name: `${project}_${id}`, class: 'cache' })),
    nginxVersion: filled(settings.version, [...path, 'version']),
    httpPort: 80,
    httpsPort: 443,
    tls,
    resolver: DOCKER_DNS,
    acmeRoot: ACME_ROOT,
    rateZones: rateZonesOf(host.id, settings),
    trustedProxies: (settings['trusted-proxies'] ?? []).toSorted(),
    vhosts: vhosts.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function rateZonesOf(hostId: string, settings: EdgeSettings): RateZone[] {
  return sortedEntries(settings['rate-limits'] ?? {}).map(([id, limit]) => ({
    id,
    path: ['edges', hostId, 'rate-limits', id],
    requestsPerSecond: limit.rate,
    burst: limit.burst ?? 20,
    memoryBytes: bytesOf(limit.memory ?? '10m'),
  }));
}

function edgeWorkload(
  host: Host,
  settings: EdgeSettings,
  {
    tls,
    vhosts,
    certificates,
  }: { tls: boolean; vhosts: readonly Vhost[]; certificates: readonly Certificate[] },
): Workload {
  const path = ['edges', host.id];
  const address = filled(settings.bind, [...path, 'bind']);
  const roots = vhosts.flatMap(({ answer }) => (answer.kind === 'static' ? [answer.root] : []));
  const usesCertificates = tls && certificates.some((certificate) => certificate.host === host.id);
  return {
    id: 'nginx',
    path,
    role: 'edge',
    container: filled(settings.container, [...path, 'container']),
    image: parseImage(filled(settings.image, [...path, 'image'])),
    command: undefined,
    environment: {},
    secretFiles: [],
    published: [
      {
        address,
        port: filled(settings['http-port'], [...path, 'http-port']),
        target: 80,
        protocol: 'tcp',
      },
      ...(tls
        ? [
            {
              address,
              port: filled(settings['https-port'], [...path, 'https-port']),
              target: 443,
              protocol: 'tcp' as const,
            },
          ]
        : []),
    ],
    ports: tls ? [80, 443] : [80],
    mounts: [
      // The whole directory, so that an edited file is seen by a reload: a single file is bound by inode.
      { kind: 'bind', source: './nginx', target: '/etc/nginx', readOnly: true },
      ...(usesCertificates
        ? [
            {
              kind: 'bind' as const,
              source: '/etc/letsencrypt',
              target: '/etc/letsencrypt',
              readOnly: true,
            },
          ]
        : []),
      ...(tls
        ? [{ kind: 'bind' as const, source: ACME_ROOT, target: ACME_ROOT, readOnly: true }]
        : []),
      ...[...new Set(roots)]
        .toSorted()
        .map((root) => ({ kind: 'bind' as const, source: root, target: root, readOnly: true })),
      // A tmpfs would count against the container's memory. The image's links to stdout are copied into
      // the volume of logs; the files of vhosts lie beside them.
      { kind: 'volume', volume: 'cache', target: '/var/cache/nginx', readOnly: false },
      { kind: 'volume', volume: 'logs', target: '/var/log/nginx', readOnly: false },
    ],
    networks: ['edge'],
    health: {
      // Answered by the default server, to the container itself only.
      probe: { kind: 'http', port: 80, path: '/.edge/health', body: undefined, client: 'curl' },
      intervalSeconds: 30,
      timeoutSeconds: 5,
      retries: 3,
      startPeriodSeconds: 10,
    },
    dependsOn: [],
    limits: { memoryBytes: bytesOf(filled(settings.memory, [...path, 'memory'])), cpus: undefined },
    // The master binds 80 and 443 and hands its workers to the user nginx.
    capabilities: ['CHOWN', 'DAC_OVERRIDE', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'],
    profiles: [],
    user: undefined,
    stopGraceSeconds: 30,
  };
}
