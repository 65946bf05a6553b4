import type { Edge, ResolvedStack, Vhost } from '@stackwright/schema';
import { recordSubject } from '../../subject/ids.ts';
import { unitsOf } from '../../subject/stack-names.ts';
import type { Subject } from '../../subject/subject.ts';
import type { Fact } from '../fact.ts';
import { fact, of } from './build.ts';
import { workloadSubject } from './workloads.ts';

/** Names of variables, units and services of Compose files, and what names answer with. */
export function* identifierFacts(stack: ResolvedStack): Generator<Fact> {
  yield* variableFacts(stack);
  for (const { workloads, environment } of stack.deployments)
    for (const workload of workloads)
      yield* fact(
        workloadSubject(workload),
        'compose-service',
        of.name(workload.id),
        workload.path,
        environment.id,
      );
  for (const { workload, host } of stack.edges)
    yield* fact(
      { kind: 'edge', id: host.id },
      'compose-service',
      of.name(workload.id),
      workload.path,
    );
  for (const plan of stack.backups)
    for (const unit of unitsOf(plan))
      yield* fact({ kind: 'backup', id: String(plan.path[1]) }, 'unit', of.name(unit), plan.path);
  for (const edge of stack.edges) yield* answerFacts(stack, edge);
  const repositories = Object.keys(stack.settings.odoo.addons?.oca?.repositories ?? {});
  if (repositories.length > 0)
    for (const id of new Set([
      'odoo',
      ...stack.deployments.flatMap(({ odoos }) => odoos.map((odoo) => odoo.id)),
    ]))
      yield* fact({ kind: 'service', id }, 'repository-count', of.count(repositories.length), [
        'odoo',
        'addons',
        'oca',
        'repositories',
      ]);
}

function* variableFacts({ settings, deployments }: ResolvedStack): Generator<Fact> {
  for (const name of Object.keys(settings.secrets ?? {}))
    yield* fact({ kind: 'secret', id: name }, 'variable', of.name(name), ['secrets', name]);
  for (const { workloads, environment, secrets } of deployments) {
    for (const { name, path } of secrets)
      yield* fact({ kind: 'secret', id: name }, 'variable', of.name(name), path);
    for (const workload of workloads)
      for (const name of Object.keys(workload.environment))
        yield* fact(
          workloadSubject(workload),
          'variable',
          of.name(name),
          [...workload.path, 'environment', name],
          environment.id,
        );
  }
}

/** A placeholder and a redirect answer alike whatever is asked; a service that runs does on its health route. */
function* answerFacts({ settings }: ResolvedStack, { vhosts }: Edge): Generator<Fact> {
  for (const { path, names, answer } of vhosts) {
    const [section, id] = path;
    const service: Subject | undefined =
      section === 'services' ? { kind: 'service', id: String(id) } : undefined;
    const code = statusOf(answer);
    if (code === undefined) {
      const running: Subject | undefined =
        answer.kind === 'odoo' ? { kind: 'service', id: String(path[3] ?? 'odoo') } : service;
      if (running !== undefined)
        yield* fact(running, 'health-status', of.count(200), [...path, 'health']);
      continue;
    }
    const subjects = [
      ...(service === undefined ? [] : [service]),
      ...names.map((name) => recordSubject(name)),
    ];
    for (const subject of subjects)
      for (const attribute of ['status-code', 'health-status'] as const)
        yield* fact(subject, attribute, of.count(code), [...path, 'state']);
    if (service === undefined || settings.services?.[service.id]?.state !== 'active') continue;
    // It runs elsewhere, and its name is kept for it here.
    yield* fact(service, 'state', of.word('placeholder'), [...path, 'edge', 'state']);
    yield* fact(service, 'health-status', of.count(200), [...path, 'health']);
  }
}

function statusOf(answer: Vhost['answer']): number | undefined {
  if (answer.kind === 'placeholder') return 503;
  return answer.kind === 'redirect' ? answer.status : undefined;
}
