import type { Path } from '@stackwright/core';
import type { Edge, ResolvedStack, Vhost } from '@stackwright/schema';
import { recordSubject } from '../../subject/ids.ts';
import type { Subject } from '../../subject/subject.ts';
import type { Fact } from '../fact.ts';
import { fact, of } from './build.ts';
import { hostNames } from './host-names.ts';
import { imageValue } from './units.ts';

/** The proxies, and what they answer for each name. */
export function* edgeFacts(stack: ResolvedStack): Generator<Fact> {
  for (const edge of stack.edges) {
    yield* proxyFacts(stack, edge);
    for (const vhost of edge.vhosts) {
      yield* vhostFacts(edge, vhost);
      yield* addressFacts(stack, vhost);
    }
  }
}

function* proxyFacts(stack: ResolvedStack, edge: Edge): Generator<Fact> {
  const { host, workload, nginxVersion, project, networks, vhosts, rateZones, tls } = edge;
  const subject: Subject = { kind: 'edge', id: host.id };
  const at = (...steps: readonly string[]) => [...edge.path, ...steps];
  yield* fact(subject, 'container', of.name(workload.container), at('container'));
  yield* fact(subject, 'image', imageValue(workload.image), at('image'));
  yield* fact(subject, 'version', of.version(nginxVersion), at('version'));
  yield* fact(subject, 'memory', of.size(workload.limits.memoryBytes), at('memory'));
  yield* fact(subject, 'project', of.name(project), at());
  for (const name of hostNames(stack, host.id)) yield* fact(subject, 'host', name, at());
  for (const { name } of networks) yield* fact(subject, 'network', of.name(name), at('network'));
  yield* fact(subject, 'port', of.port(edge.httpPort), at('http-port'));
  if (tls) yield* fact(subject, 'port', of.port(edge.httpsPort), at('https-port'));
  for (const { port, target } of workload.published)
    yield* fact(
      subject,
      'published-port',
      of.port(port),
      at(target === edge.httpsPort ? 'https-port' : 'http-port'),
    );
  for (const bytes of new Set(vhosts.map(({ bodyBytes }) => bodyBytes)))
    yield* fact(subject, 'upload-size', of.size(bytes), at('body'));
  for (const seconds of new Set(vhosts.map(({ readTimeoutSeconds }) => readTimeoutSeconds)))
    yield* fact(subject, 'proxy-timeout', of.duration(seconds), at('read-timeout'));
  for (const { path, requestsPerSecond, burst } of rateZones) {
    yield* fact(subject, 'rate-limit', of.count(requestsPerSecond), [...path, 'rate']);
    yield* fact(subject, 'burst', of.count(burst), [...path, 'burst']);
  }
}

/** What is true of the service behind a name, and of the name itself. */
function* vhostFacts({ rateZones, path: edge }: Edge, vhost: Vhost): Generator<Fact> {
  const { path, names, answer, environment, certificate } = vhost;
  const subject = vhostSubject(path);
  if (answer.kind === 'redirect') {
    const to = of.domain(/^https?:\/\/([^/:]+)/.exec(answer.to)?.[1]);
    for (const name of names)
      yield* fact(recordSubject(name), 'redirect', to, [...path, 'redirect']);
  }
  if (subject === undefined) return;
  for (const name of names)
    yield* fact(subject, 'domain', of.domain(name), [...path, 'domain'], environment);
  if (environment !== undefined && path[0] === 'environments')
    for (const name of names)
      yield* fact(
        { kind: 'environment', id: environment },
        'domain',
        of.domain(name),
        [...path, 'domain'],
        environment,
      );
  const upstreams =
    answer.kind === 'odoo'
      ? [answer.http, answer.websocket]
      : answer.kind === 'proxy'
        ? [answer.upstream]
        : [];
  for (const thing of [subject, ...names.map((name) => recordSubject(name))])
    for (const { container, port } of upstreams) {
      yield* fact(thing, 'upstream', of.name(container), [...path, 'container'], environment);
      yield* fact(thing, 'upstream', of.port(port), path, environment);
    }
  yield* fact(subject, 'upload-size', of.size(vhost.bodyBytes), [...edge, 'body'], environment);
  yield* fact(
    subject,
    'proxy-timeout',
    of.duration(vhost.readTimeoutSeconds),
    [...edge, 'read-timeout'],
    environment,
  );
  const zone = vhost.rateZone ?? (answer.kind === 'odoo' ? answer.loginRateZone : undefined);
  const rate = rateZones.find(({ id }) => id === zone);
  yield* fact(
    subject,
    'rate-limit',
    of.count(rate?.requestsPerSecond),
    [...path, 'rate-limit'],
    environment,
  );
  yield* fact(subject, 'burst', of.count(rate?.burst), [...path, 'rate-limit'], environment);
  if (certificate !== undefined)
    yield* fact(
      subject,
      'certificate-path',
      of.path(`/etc/letsencrypt/live/${certificate}/fullchain.pem`),
      path,
      environment,
    );
}

/** Where a service's name points. */
function* addressFacts(
  { zones, hosts }: ResolvedStack,
  { path, names, environment }: Vhost,
): Generator<Fact> {
  const subject = vhostSubject(path);
  if (subject === undefined) return;
  for (const { owner, data, path: at } of zones.flatMap(({ records }) => records))
    if (names.includes(owner) && (data.type === 'A' || data.type === 'AAAA')) {
      const host = hosts.find(
        ({ address, address6 }) => data.address === address || data.address === address6,
      );
      yield* fact(
        subject,
        'address',
        of.address(data.address),
        host === undefined ? at : [...host.path, 'address'],
        environment,
      );
    }
}

/** Whose name it is; undefined for a site of the host. */
function vhostSubject([section, id, , edition]: Path): Subject | undefined {
  if (section === 'services') return { kind: 'service', id: String(id) };
  return section === 'environments'
    ? { kind: 'service', id: String(edition ?? 'odoo') }
    : undefined;
}
