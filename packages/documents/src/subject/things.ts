import type { ResolvedStack } from '@stackwright/schema';
import { databaseSubject, FIREWALL, STACK_OBJECTIVE, TOTAL_COST } from './ids.ts';
import type { Subject, SubjectKind } from './subject.ts';
import { subjectKey } from './subject.ts';

/** A thing and where it is. */
export interface Thing {
  readonly subject: Subject;
  /** Of no environment: in any that is no developer's. */
  holdsIn(environment: string | undefined): boolean;
}

/** Everything that can be meant without being named, by kind. */
export function thingsOf(stack: ResolvedStack): ReadonlyMap<SubjectKind, readonly Thing[]> {
  const places = new Map<
    string,
    { readonly subject: Subject; readonly environments: Set<string> }
  >();
  for (const [subject, environment] of placed(stack)) {
    const key = subjectKey(subject);
    const place = places.get(key) ?? { subject, environments: new Set() };
    place.environments.add(environment ?? EVERYWHERE);
    places.set(key, place);
  }
  const developed = new Set(
    stack.environments.filter(({ kind }) => kind === 'development').map(({ id }) => id),
  );
  const byKind = new Map<SubjectKind, Thing[]>();
  for (const { subject, environments } of places.values()) {
    const holdsIn = (environment: string | undefined): boolean =>
      environments.has(EVERYWHERE) ||
      (environment === undefined
        ? [...environments].some((one) => !developed.has(one)) ||
          developed.size === stack.environments.length
        : environments.has(environment));
    const list = byKind.get(subject.kind);
    if (list === undefined) byKind.set(subject.kind, [{ subject, holdsIn }]);
    else list.push({ subject, holdsIn });
  }
  return byKind;
}

const EVERYWHERE = '';

function* placed(stack: ResolvedStack): Generator<readonly [Subject, string | undefined]> {
  const { settings } = stack;
  yield [{ kind: 'stack', id: stack.name }, undefined];
  if (settings.firewall !== undefined) yield [FIREWALL, undefined];
  if (settings.objectives !== undefined) yield [STACK_OBJECTIVE, undefined];
  if (settings.costs !== undefined) yield [TOTAL_COST, undefined];
  if (settings.delivery?.repository !== undefined)
    yield [{ kind: 'repository', id: settings.delivery.repository }, undefined];
  for (const { name } of stack.zones) yield [{ kind: 'zone', id: name }, undefined];
  for (const { id } of stack.environments) yield [{ kind: 'environment', id }, id];
  for (const { path, deployment } of stack.backups)
    yield [{ kind: 'backup', id: String(path[1]) }, deployment.environment.id];
  for (const { host, environment, databases, workloads, volumes, odoos } of stack.deployments) {
    const of = environment.id;
    yield [{ kind: 'host', id: host.id }, of];
    for (const { id, server } of databases) {
      yield [{ kind: 'server', id: server.id }, of];
      yield [databaseSubject(server.id, id), of];
    }
    for (const { id } of odoos) yield [{ kind: 'service', id }, of];
    for (const { id, role } of workloads)
      if (role === 'service') yield [{ kind: 'service', id }, of];
    for (const { name } of volumes) yield [{ kind: 'volume', id: name }, of];
  }
  for (const { host, vhosts } of stack.edges)
    for (const { environment, certificate } of vhosts) {
      if (environment !== undefined) yield [{ kind: 'edge', id: host.id }, environment];
      if (certificate !== undefined && environment !== undefined)
        yield [{ kind: 'certificate', id: certificate }, environment];
    }
}
