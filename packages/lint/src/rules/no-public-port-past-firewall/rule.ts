import type { Host, PublishedPort, ResolvedStack, Workload } from '@stackwright/schema';
import type { Problem, Rule } from '../../rule.ts';

/** Firewalls of the host itself: Docker's own rules stand in front of theirs. */
const ON_HOST = ['ufw', 'nftables'];

/**
 * A published port is open whatever the host's firewall says, because Docker's rules are asked first.
 * Source: docs.docker.com, "Packet filtering and firewalls", "Docker and ufw".
 */
export const rule = {
  id: 'no-public-port-past-firewall',
  subject: 'stack',
  severity: 'error',
  summary: 'No container publishes a port that the firewall does not allow.',
  *check({ model }) {
    const { firewall } = model.settings;
    if (firewall === undefined) return;
    const { allow = [], layers = [] } = firewall;
    // A provider's firewall stands in front of the host, and Docker cannot open it.
    const bypassed =
      !layers.includes('provider') && layers.some((layer) => ON_HOST.includes(layer));
    for (const { host, workload, port } of publishedOf(model)) {
      const name = `${port.port}/${port.protocol}`;
      if (host.local || isLoopback(port.address) || allow.includes(name)) continue;
      yield bypassed ? open(workload, host, name) : shut(workload, host, name);
    }
  },
} satisfies Rule<'stack'>;

function* publishedOf({ deployments, edges }: ResolvedStack): Generator<{
  readonly host: Host;
  readonly workload: Workload;
  readonly port: PublishedPort;
}> {
  for (const { host, workloads } of deployments)
    for (const workload of workloads)
      for (const port of workload.published) yield { host, workload, port };
  for (const { host, workload } of edges)
    for (const port of workload.published) yield { host, workload, port };
}

function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1' || address === '[::1]';
}

function open({ container, path }: Workload, host: Host, port: string): Problem {
  return {
    at: ['firewall', 'allow'],
    what: `${port} of \`${host.id}\` is open, although the firewall does not allow it.`,
    why: `\`${container}\` publishes it, and Docker's packet filter lets it in before the host's firewall is asked.`,
    fix: `Allow ${port} here if it is meant to be open; else publish it on 127.0.0.1, or add the layer \`provider\`.`,
    related: [{ message: `${port} is published here`, at: path, part: 'key' }],
  };
}

function shut({ container, path }: Workload, host: Host, port: string): Problem {
  return {
    at: ['firewall', 'allow'],
    what: `The firewall does not allow ${port}, which \`${container}\` publishes on \`${host.id}\`.`,
    why: 'Nobody outside reaches the container, and no error says why.',
    fix: `Allow ${port} here, or do not publish it.`,
    related: [{ message: `${port} is published here`, at: path, part: 'key' }],
  };
}
