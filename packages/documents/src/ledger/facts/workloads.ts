import type { Path } from '@stackwright/core';
import type { Deployment, ResolvedStack, Workload } from '@stackwright/schema';
import { odooOf } from '../../subject/terms/services.ts';
import type { Subject } from '../../subject/subject.ts';
import type { Fact } from '../fact.ts';
import { fact, of } from './build.ts';
import { hostNames } from './host-names.ts';
import { imageValue } from './units.ts';

/** Containers of every environment: of Odoo, of services and of database servers. */
export function* workloadFacts(stack: ResolvedStack): Generator<Fact> {
  for (const deployment of stack.deployments)
    for (const workload of deployment.workloads) yield* factsOf(stack, deployment, workload);
}

function* factsOf(
  stack: ResolvedStack,
  deployment: Deployment,
  workload: Workload,
): Generator<Fact> {
  const { environment, host, volumes, networks } = deployment;
  const subject = workloadSubject(workload);
  const at = (...steps: readonly string[]) => [...workload.path, ...steps];
  const put = (
    attribute: Parameters<typeof fact>[1],
    value: Parameters<typeof fact>[2],
    path: Path,
  ) => fact(subject, attribute, value, path, environment.id);
  yield* put('container', of.name(workload.container), at('container'));
  yield* put('image', imageValue(workload.image), at('image'));
  yield* put('memory', of.size(workload.limits.memoryBytes), at('memory'));
  yield* put('cpus', of.count(workload.limits.cpus), at('cpus'));
  for (const name of hostNames(stack, host.id)) yield* put('host', name, at('host'));
  for (const port of workload.ports) yield* put('port', of.port(port), portPath(workload, port));
  for (const { port } of workload.published)
    yield* put('published-port', of.port(port), at('publish'));
  for (const mount of workload.mounts) {
    if (mount.kind !== 'volume') continue;
    const volume = volumes.find(({ id }) => id === mount.volume);
    const path = volume?.path ?? workload.path;
    yield* put('volume', of.name(volume?.name), [...path, 'name']);
    yield* put('mount', of.path(mount.target), [...path, 'mount']);
    if (volume !== undefined)
      yield* fact(
        { kind: 'volume', id: volume.name },
        'mount',
        of.path(mount.target),
        [...path, 'mount'],
        environment.id,
      );
  }
  for (const id of workload.networks)
    yield* put('network', of.name(networks.find((one) => one.id === id)?.name), workload.path);
  const probe = workload.health?.probe;
  if (probe?.kind !== 'http') return;
  yield* put('health-route', of.route(probe.path), at('health', 'path'));
  yield* put('health-body', of.text(probe.body), at('health', 'body'));
}

export function workloadSubject({ role, id, path }: Workload): Subject {
  if (role === 'database') return { kind: 'server', id: String(path[1]) };
  return { kind: 'service', id: role === 'odoo' ? odooOf(id) : id };
}

/** Odoo has a port for pages and one for websockets. */
function portPath({ role, path, ports }: Workload, port: number): Path {
  if (role !== 'odoo') return [...path, 'port'];
  return [...path, port === ports[0] ? 'http-port' : 'websocket-port'];
}
