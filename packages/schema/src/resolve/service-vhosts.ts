import type { DomainName } from './domains.ts';
import { report } from './draft.ts';
import type { Draft } from './draft.ts';
import type { ServicePlacement } from './placements.ts';
import { checkRateZone } from './rate-zone.ts';
import { serviceContainer } from './service-workloads.ts';
import { secondsOf } from './settings.ts';
import type { VhostPart } from './vhosts.ts';

/** The vhost of a service; undefined for one that has none, and with a finding where nothing would answer. */
export function serviceVhost(
  draft: Draft,
  placement: ServicePlacement,
  main: DomainName,
): VhostPart | undefined {
  const { id, path, settings, environmentId, hostId, state, at } = placement;
  if (state !== 'active' && state !== 'placeholder') return undefined;
  const { hostId: edgeHost, state: shown } = placement.edge;
  checkRateZone(draft, edgeHost, settings['rate-limit'], at('rate-limit'));
  const shared = {
    hostId: edgeHost,
    group: environmentId,
    environment: environmentId,
    names: [main],
    path,
    rateZone: settings['rate-limit'],
    maintenance: false,
  };
  if (shown === 'placeholder') {
    return {
      ...shared,
      answer: {
        kind: 'placeholder',
        service: id,
        retryAfterSeconds: secondsOf(settings['retry-after'] ?? '1h'),
      },
    };
  }
  if (settings.port === undefined || edgeHost !== hostId || state !== 'active') {
    reportUnreachable(draft, placement);
    return undefined;
  }
  const upstream = { container: serviceContainer(placement), port: settings.port };
  return { ...shared, answer: { kind: 'proxy', upstream, websocket: settings.websocket === true } };
}

function reportUnreachable(draft: Draft, placement: ServicePlacement): void {
  const { id, path, settings, hostId, state, edge, at } = placement;
  if (settings.port === undefined) {
    return report(draft, {
      rule: 'missing-port',
      what: `\`${id}\` has a domain but no port.`,
      why: 'The edge must know where to send its requests.',
      fix: 'Add `port:`, the port it listens on inside its container.',
      path,
      part: 'key',
    });
  }
  const idle = state !== 'active';
  report(draft, {
    rule: 'unreachable-service',
    what: idle
      ? `\`${id}\` is a ${state}, but its vhost is to send requests to it.`
      : `\`${id}\` runs on \`${hostId}\`, but its vhost is on \`${edge.hostId}\`.`,
    why: idle
      ? 'Nothing runs that could answer.'
      : 'An edge reaches the containers of its own host only.',
    fix: idle
      ? 'Set `edge.state: placeholder`, or make the service active.'
      : 'Serve it by the edge of its own host, or set `edge.state: placeholder`.',
    path: at('edge'),
    part: 'key',
  });
}
